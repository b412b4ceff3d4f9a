package io.indexwright.calculation;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.UntreatedException;
import io.indexwright.corporateaction.UntreatedException.Reason;
import io.indexwright.index.IndexState;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Adjustments;
import io.indexwright.money.Precision;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What happens to the instruments of an index before the open of one session.
 *
 * @param events everything since the session before, of each instrument as one
 */
record ExDate(
    LocalDate session, SortedMap<InstrumentId, Adjustment> events, Adjustments adjustments) {

  /**
   * Collects what happens since the session {@code previous} to {@code instruments}, and to what
   * their holders are given.
   */
  static ExDate of(
      SortedSet<InstrumentId> instruments,
      Adjustments adjustments,
      LocalDate previous,
      LocalDate session) {
    SortedMap<InstrumentId, Adjustment> events = new TreeMap<>();
    List<InstrumentId> open = new ArrayList<>(instruments);
    while (!open.isEmpty()) {
      InstrumentId next = open.remove(open.size() - 1);
      if (!events.containsKey(next)) {
        adjustments
            .between(next, previous, session)
            .ifPresent(
                event -> {
                  events.put(next, event);
                  open.addAll(event.received().keySet());
                });
      }
    }
    return new ExDate(session, InstrumentOrder.copyOf(events), adjustments);
  }

  /** Returns {@code instruments} and whatever their holders are given. */
  SortedSet<InstrumentId> reach(SortedSet<InstrumentId> instruments) {
    SortedSet<InstrumentId> reached = new TreeSet<>(instruments);
    events.values().forEach(event -> reached.addAll(event.received().keySet()));
    return reached;
  }

  /**
   * Returns the ordinary dividends in points of {@code state}, which has made all of the events.
   *
   * @throws UntreatedException if the rules ask for net returns and a rate of tax is not known
   */
  Optional<DividendPoints> points(IndexState state, Prices prices, IndexDefinition rules) {
    BigDecimal gross = BigDecimal.ZERO;
    BigDecimal net = BigDecimal.ZERO;
    SortedMap<InstrumentId, Adjustment> converted = prices.converted(events, session);
    for (var held : state.basket().shares().entrySet()) {
      BigDecimal income = income(held.getKey(), converted).multiply(held.getValue().count());
      if (income.signum() > 0) {
        gross = gross.add(income);
        net = net.add(income.multiply(BigDecimal.ONE.subtract(tax(held.getKey(), rules))));
      }
    }
    BigDecimal divisor = state.divisor().value();
    return gross.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new DividendPoints(
                session, Precision.quotient(gross, divisor), Precision.quotient(net, divisor)));
  }

  private static BigDecimal income(
      InstrumentId instrument, SortedMap<InstrumentId, Adjustment> converted) {
    return Optional.ofNullable(converted.get(instrument))
        .map(Adjustment::incomePerShare)
        .orElse(BigDecimal.ZERO);
  }

  private BigDecimal tax(InstrumentId instrument, IndexDefinition rules) {
    if (!rules.conventions().returns().contains(ReturnKind.NET_TOTAL)) {
      return BigDecimal.ZERO;
    }
    return adjustments
        .tax(instrument, session)
        .orElseThrow(
            () ->
                new UntreatedException(
                    Reason.WITHHOLDING_UNKNOWN,
                    "the net return needs the rate of tax of "
                        + instrument
                        + " on "
                        + session
                        + ": its tax domicile and a rate of that country, or a rate of its own"));
  }
}
