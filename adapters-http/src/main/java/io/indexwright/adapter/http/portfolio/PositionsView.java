package io.indexwright.adapter.http.portfolio;

import io.indexwright.adapter.http.MoneyView;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.Valuation;
import io.indexwright.taxlot.LotBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is held, each position with its cost, and its price if it has one.
 *
 * @param date of the closes that are used
 */
record PositionsView(LocalDate date, List<Position> data) {

  static PositionsView of(Valuation valuation, LotBook lots) {
    return new PositionsView(
        valuation.date(),
        lots.open().keySet().stream().map(held -> Position.of(held, valuation, lots)).toList());
  }

  /**
   * Units of one instrument.
   *
   * @param basis what they cost, for tax
   * @param gain what would be gained by selling them at the price, before fees
   */
  record Position(
      String instrument,
      String quantity,
      MoneyView basis,
      Optional<MoneyView> price,
      Optional<MoneyView> value,
      Optional<MoneyView> gain) {

    static Position of(InstrumentId held, Valuation valuation, LotBook lots) {
      Quantity units = lots.unitsOf(held);
      Money basis =
          lots.lotsOf(held).stream()
              .map(lot -> lot.basis().total())
              .reduce(Money.zero(lots.treatment().base()), Money::plus);
      Optional<Valuation.Line> line = Optional.ofNullable(valuation.lines().get(held));
      return new Position(
          held.value(),
          units.toString(),
          MoneyView.of(basis),
          line.map(priced -> MoneyView.of(priced.price())),
          line.map(priced -> MoneyView.of(priced.value())),
          line.map(priced -> MoneyView.of(priced.value().minus(basis))));
    }
  }
}
