package io.indexwright.application.rehearsal;

import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.simulation.SimulationOrder;
import io.indexwright.application.simulation.SimulationTerms;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.IndexId;
import io.indexwright.market.Market;
import io.indexwright.performance.ValueSeries;
import io.indexwright.rates.Conversion;
import io.indexwright.rates.InterestRate;
import io.indexwright.rates.InterestRates;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.simulation.Simulation;
import io.indexwright.simulation.SimulationRequest;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.Target;
import io.indexwright.simulation.result.SimulationOutcome.Reason;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks up what an order needs, as it was known at a moment. */
public final class PrepareSimulation {
  private final Indices indices;
  private final KnownMarket market;

  public PrepareSimulation(Indices indices, KnownMarket market) {
    this.indices = indices;
    this.market = market;
  }

  /** What is ready to be run. */
  public record Prepared(Simulation simulation, SimulationRequest request) {}

  /**
   * Returns what is asked for, without what was observed.
   *
   * @param today the day until which it goes if the order does not say
   * @throws UnknownException if there is no such index
   */
  public SimulationRequest request(SimulationOrder order, LocalDate today) {
    return new SimulationRequest(
        order.amount(),
        order.currency(),
        order.stretch().start(),
        order.stretch().end().orElse(today),
        target(order.held()),
        order.terms().policy());
  }

  /**
   * Reads whatever its target can come to hold, and the rates of its terms.
   *
   * @throws UnknownException if there is no such index
   */
  public Prepared prepare(SimulationOrder order, Instant asOf) {
    return prepare(order, List.of(order.terms()), asOf);
  }

  /**
   * Reads whatever its target can come to hold, and the rates of all {@code terms}.
   *
   * @throws UnknownException if there is no such index
   */
  public Prepared prepare(SimulationOrder order, List<SimulationTerms> terms, Instant asOf) {
    LocalDate today = day(asOf);
    SimulationRequest asked = request(order, today);
    Market known = known(asked.target(), terms, asOf);
    LocalDate end = order.stretch().end().orElseGet(() -> last(known).orElse(today));
    return new Prepared(Simulation.over(known, today), asked.over(asked.start(), end));
  }

  /** Returns the day on which {@code moment} is; nothing later is simulated. */
  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private Market known(Target target, List<SimulationTerms> terms, Instant asOf) {
    Market known =
        target.fold(
            own -> market.of(new TreeSet<>(own.weights().keySet()), fixings(terms), asOf),
            index -> of(index.rulebook(), terms, asOf));
    List<InterestRate> interest =
        terms.stream().flatMap(one -> one.interest().stream()).distinct().toList();
    return known.with(known.fx(), InterestRates.of(interest));
  }

  private Market of(Rulebook rulebook, List<SimulationTerms> terms, Instant asOf) {
    SortedSet<String> names = new TreeSet<>(fixings(terms));
    for (IndexDefinition edition : rulebook.editions()) {
      names.addAll(edition.conventions().fixings());
    }
    return market.of(rulebook.universe(), names, asOf);
  }

  private static SortedSet<String> fixings(List<SimulationTerms> terms) {
    return terms.stream()
        .flatMap(one -> one.fx().stream())
        .map(MoneyRules.Fx::fixing)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<LocalDate> last(Market known) {
    return known.prices().dates().stream().max(LocalDate::compareTo);
  }

  private Target target(SimulationOrder.Held held) {
    return held.index()
        .<Target>map(id -> new Target.OfIndex(find(id)))
        .orElseGet(() -> new Target.OwnWeights(held.weights()));
  }

  private Rulebook find(IndexId id) {
    return indices.find(id).orElseThrow(() -> new UnknownException("index", id.value()));
  }

  /**
   * Returns why nothing can be compared with the benchmark of {@code order}; empty if there is
   * none, or nothing is known that speaks against it.
   *
   * @throws UnknownException if there is no such index
   */
  Optional<Refused> objectionToBenchmark(SimulationOrder order) {
    return order
        .judging()
        .benchmark()
        .map(id -> find(id).first().currency().getCurrencyCode())
        .filter(code -> !code.equals(order.currency()) && order.terms().fx().isEmpty())
        .map(
            code ->
                new Refused(
                    Reason.RATE,
                    "the benchmark is in " + code + ", and no rates are named",
                    "the fixing of the rates, or a benchmark in " + order.currency()));
  }

  /**
   * Returns what the benchmark was worth, dividends included, in the currency of the order; empty
   * if there is none.
   *
   * @throws UnknownException if there is no such index
   * @throws IllegalArgumentException if it cannot be calculated, or a rate is missing
   */
  public Optional<ValueSeries> benchmark(SimulationOrder order, Instant asOf) {
    return order.judging().benchmark().map(id -> told(find(id), order, asOf));
  }

  private ValueSeries told(Rulebook rulebook, SimulationOrder order, Instant asOf) {
    Market known = of(rulebook, List.of(order.terms()), asOf);
    ValueSeries series = grossTotal(rulebook, known);
    Currency wanted = Currency.getInstance(order.currency());
    return order
        .terms()
        .fx()
        .filter(fx -> !series.currency().equals(wanted))
        .map(fx -> new Conversion(known.fx(), fx.fixing(), fx.days(), wanted))
        .map(series::converted)
        .orElse(series);
  }

  /**
   * Returns the levels of an index with every dividend reinvested, in its own currency.
   *
   * @throws IllegalArgumentException if it cannot be calculated
   */
  public static ValueSeries grossTotal(Rulebook rulebook, Market market) {
    SortedMap<LocalDate, BigDecimal> levels = new TreeMap<>();
    IndexCalculation.of(rulebook, market)
        .levels(ReturnKind.GROSS_TOTAL)
        .forEach((date, level) -> levels.put(date, level.points()));
    return ValueSeries.of(levels, rulebook.first().currency());
  }
}
