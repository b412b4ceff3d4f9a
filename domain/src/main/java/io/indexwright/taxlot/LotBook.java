package io.indexwright.taxlot;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.portfolio.Statement;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lots that follow from the facts of a statement.
 *
 * @param open what is held, in order of purchase
 * @param realised what was sold, in order of sale
 * @param substituted why first in, first out was used where lots could not be taken as named
 */
public record LotBook(
    TaxTreatment treatment,
    SortedMap<InstrumentId, List<TaxLot>> open,
    List<Realisation> realised,
    List<String> substituted) {

  /** Keeps copies that nobody can change. */
  public LotBook {
    SortedMap<InstrumentId, List<TaxLot>> kept = new TreeMap<>();
    open.forEach((instrument, lots) -> kept.put(instrument, List.copyOf(lots)));
    kept.values().removeIf(List::isEmpty);
    open = InstrumentOrder.copyOf(kept);
    realised = List.copyOf(realised);
    substituted = List.copyOf(substituted);
  }

  /** Folds the facts that took effect. */
  public static LotBook of(Statement statement, TaxTreatment treatment) {
    LotRun run = new LotRun(treatment);
    for (FactRevision told : statement.posted()) {
      run.post(told);
    }
    return run.book();
  }

  /** Returns the lots of {@code instrument}, perhaps none. */
  public List<TaxLot> lotsOf(InstrumentId instrument) {
    return open.getOrDefault(instrument, List.of());
  }

  /** Returns the units of {@code instrument}. */
  public Quantity unitsOf(InstrumentId instrument) {
    return LotSelection.unitsOf(lotsOf(instrument));
  }

  /** Returns the cost for tax of everything that is held. */
  public Money basis() {
    return open.values().stream()
        .flatMap(List::stream)
        .map(lot -> lot.basis().total())
        .reduce(Money.zero(treatment.base()), Money::plus);
  }

  /** Returns everything that was gained by selling, before anything is disallowed. */
  public Gain realisedGain() {
    return realised.stream().map(Realisation::gain).reduce(Gain.none(treatment.base()), Gain::plus);
  }

  /** Returns the losses that do not count yet. */
  public Money disallowed() {
    return realised.stream()
        .map(Realisation::disallowed)
        .reduce(Money.zero(treatment.base()), Money::plus);
  }

  /** Returns the gains of {@code term} that count. */
  public Money taxable(TaxRates.Term term) {
    return realised.stream()
        .filter(sold -> termOf(sold) == term)
        .map(Realisation::taxable)
        .reduce(Money.zero(treatment.base()), Money::plus);
  }

  /** Returns the term for which {@code sold} was held. */
  public TaxRates.Term termOf(Realisation sold) {
    return treatment.year().termOf(sold.lot().heldFrom(), sold.sale().date());
  }

  /** Returns what would be gained at {@code book}; what has no price or rate is listed. */
  public Unrealised unrealised(PriceBook book, ExchangeRates rates) {
    SortedMap<InstrumentId, Gain> gains = new TreeMap<>();
    SortedSet<InstrumentId> unpriced = new TreeSet<>();
    open.forEach(
        (instrument, lots) ->
            book.priceOf(instrument)
                .flatMap(price -> gainOn(lots, price, rates))
                .ifPresentOrElse(
                    gain -> gains.put(instrument, gain), () -> unpriced.add(instrument)));
    return new Unrealised(treatment.base(), gains, unpriced);
  }

  private Optional<Gain> gainOn(List<TaxLot> lots, Price price, ExchangeRates rates) {
    return rates.find(price.currency()).map(rate -> gainAt(lots, price, rate));
  }

  /** The value is rounded once for all lots, as it is in the appraisal, and then shared out. */
  private Gain gainAt(List<TaxLot> lots, Price price, BigDecimal rate) {
    List<Money> values =
        ProRata.shared(
            price.times(LotSelection.unitsOf(lots), rate, treatment.base()),
            lots.stream().map(lot -> lot.quantity().units()).toList());
    Gain sum = Gain.none(treatment.base());
    for (int i = 0; i < values.size(); i++) {
      TaxLot.Basis basis = lots.get(i).basis();
      sum = sum.plus(Gain.of(basis, values.get(i), basis.costAt(rate, price.currency())));
    }
    return sum;
  }
}
