package io.indexwright.adapter.json.simulation;

import static io.indexwright.adapter.json.simulation.TermsReader.perhaps;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.application.simulation.GridOrder;
import io.indexwright.application.simulation.SimulationOrder;
import io.indexwright.application.simulation.SimulationTerms;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;

/** Reads one order, whole. */
final class OrderReader {
  private static final Forms<GridOrder.Cut> CUTS =
      Forms.<GridOrder.Cut>none()
          .with("ROLLING", OrderReader::rolling)
          .with("WALK_FORWARD", OrderReader::walkForward);

  /** Of amounts in a currency that nobody knows: it is refused by what runs the order. */
  private static final Currency UNKNOWN = Currency.getInstance("XXX");

  private final Place at;
  private final Optional<String> currency;
  private final TermsReader terms;

  OrderReader(Place at) {
    this.at = at;
    this.currency = at.field("currency").words("a code of ISO 4217 such as USD");
    this.terms = new TermsReader(currency.flatMap(OrderReader::known).orElse(UNKNOWN));
  }

  private static Optional<Currency> known(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(one -> one.getCurrencyCode().equals(code))
        .findFirst();
  }

  Optional<SimulationOrder> order() {
    Function<SimulationTerms, SimulationOrder> order = withoutTerms();
    Optional<SimulationTerms> policy = at.field("policy").orElse(TermsReader.usual(), terms::at);
    return at.made(() -> order.apply(policy.orElseThrow()));
  }

  Optional<GridOrder> gridOrder() {
    Function<SimulationTerms, SimulationOrder> order = withoutTerms();
    Optional<List<GridOrder.Named>> policies =
        at.field("policies").items("a list of policies", this::named);
    Optional<GridOrder.Cut> cut = CUTS.at(at.field("windows"));
    return at.made(
        () -> {
          List<GridOrder.Named> all = policies.orElseThrow();
          SimulationTerms first =
              all.stream().findFirst().map(GridOrder.Named::terms).orElseGet(TermsReader::usual);
          return new GridOrder(order.apply(first), all, cut.orElseThrow());
        });
  }

  private Function<SimulationTerms, SimulationOrder> withoutTerms() {
    Optional<BigDecimal> amount = TermsReader.number(at.field("amount"));
    Optional<LocalDate> start = at.field("start").date();
    Optional<Optional<LocalDate>> end = perhaps(at.field("end"), Place::date);
    Optional<Optional<IndexId>> index = perhaps(at.field("index"), OrderReader::index);
    Optional<SortedMap<InstrumentId, BigDecimal>> targets =
        at.field("targets").orElse(Collections.emptySortedMap(), OrderReader::targets);
    Optional<Optional<IndexId>> benchmark = perhaps(at.field("benchmark"), OrderReader::index);
    Optional<BigDecimal> riskFree =
        at.field("riskFree").orElse(BigDecimal.ZERO, TermsReader::number);
    return given ->
        new SimulationOrder(
            amount.orElseThrow(),
            currency.orElseThrow(),
            new SimulationOrder.Stretch(start.orElseThrow(), end.orElseThrow()),
            new SimulationOrder.Held(index.orElseThrow(), targets.orElseThrow()),
            given,
            new SimulationOrder.Judging(benchmark.orElseThrow(), riskFree.orElseThrow()));
  }

  private static Optional<IndexId> index(Place at) {
    return at.text("the id of an index, a UUID", text -> new IndexId(UUID.fromString(text)));
  }

  private static Optional<SortedMap<InstrumentId, BigDecimal>> targets(Place at) {
    return at.entries(
        "an object from instrument to weight", InstrumentId::new, TermsReader::number);
  }

  private Optional<GridOrder.Named> named(Place one) {
    Optional<String> name = one.field("name").words("a name for the table");
    Optional<SimulationTerms> policy = one.field("policy").orElse(TermsReader.usual(), terms::at);
    return one.made(() -> new GridOrder.Named(name.orElseThrow(), policy.orElseThrow()));
  }

  private static Optional<GridOrder.Cut> rolling(Place at) {
    Optional<Period> length = period(at.field("length"));
    Optional<Period> step = period(at.field("step"));
    return at.made(() -> new GridOrder.Cut.Rolling(length.orElseThrow(), step.orElseThrow()));
  }

  private static Optional<GridOrder.Cut> walkForward(Place at) {
    Optional<Period> chosen = period(at.field("chosen"));
    Optional<Period> judged = period(at.field("judged"));
    return at.made(() -> new GridOrder.Cut.WalkForward(chosen.orElseThrow(), judged.orElseThrow()));
  }

  private static Optional<Period> period(Place at) {
    return at.text("a day to a hundred years, such as P3Y or P6M", OrderReader::positive);
  }

  private static Period positive(String text) {
    Period period = Period.parse(text);
    LocalDate start = LocalDate.EPOCH;
    boolean isTooLong = start.plus(period).isAfter(start.plusYears(100));
    if (isTooLong || period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("not a length: " + period);
    }
    return period;
  }
}
