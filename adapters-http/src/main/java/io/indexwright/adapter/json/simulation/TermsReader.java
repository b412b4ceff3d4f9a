package io.indexwright.adapter.json.simulation;

import io.indexwright.adapter.json.document.Place;
import io.indexwright.adapter.json.policy.AllocationRules;
import io.indexwright.adapter.json.policy.JsonPolicyFormat;
import io.indexwright.application.simulation.Every;
import io.indexwright.application.simulation.SimulationTerms;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.rates.InterestRate;
import io.indexwright.rulebook.DayCount;
import io.indexwright.simulation.policy.CashPlan;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.Rebalancing;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.TaxRules;
import io.indexwright.taxlot.TaxRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** Reads how a target is followed; what the document does not say is as usual. */
final class TermsReader {

  /** Before every close. */
  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  private final Currency currency;

  /** Reads amounts in {@code currency}. */
  TermsReader(Currency currency) {
    this.currency = currency;
  }

  /** Returns what is meant where nothing is said: as without any option of the command. */
  static SimulationTerms usual() {
    return new SimulationTerms(
        SimulationPolicy.whole(AllocationRules.PLAIN.policy().fees()), Optional.empty());
  }

  Optional<SimulationTerms> at(Place at) {
    Optional<Optional<AllocationRules>> rules =
        perhaps(at.field("allocation"), place -> JsonPolicyFormat.at(place, currency));
    Optional<Boolean> isFractional = at.field("fractional").orElse(false, Place::flag);
    Optional<Rebalancing> rebalancing =
        at.field("rebalance").orElse(new Rebalancing.WithTarget(), TermsReader::onDates);
    Optional<Dividends> dividends =
        at.field("dividends")
            .orElse(Dividends.REINVESTED, place -> place.constant(Dividends.class));
    Optional<List<CashPlan>> plans =
        at.field("contributions")
            .orElse(List.of(), place -> place.items("a list of amounts", TermsReader::plan));
    Optional<Optional<MoneyRules.Fx>> fx = perhaps(at.field("fx"), TermsReader::fx);
    Optional<Optional<InterestRate>> interest =
        perhaps(at.field("cashInterest"), TermsReader::interest);
    Optional<TaxRules> taxes = at.field("taxes").orElse(TaxRules.none(), TermsReader::taxes);
    return at.made(
        () -> {
          SimulationPolicy traded = allocating(rules.orElseThrow(), isFractional.orElseThrow());
          MoneyRules money =
              money(
                  fx.orElseThrow(),
                  rules.orElseThrow().map(AllocationRules::spread).orElse(BigDecimal.ZERO),
                  interest.orElseThrow());
          return new SimulationTerms(
              traded
                  .with(rebalancing.orElseThrow())
                  .with(dividends.orElseThrow())
                  .with(plans.orElseThrow().toArray(CashPlan[]::new))
                  .with(money)
                  .with(taxes.orElseThrow()),
              interest.orElseThrow());
        });
  }

  /** Reads what may be left out. */
  static <T> Optional<Optional<T>> perhaps(Place at, Function<Place, Optional<T>> reader) {
    return at.isMissing()
        ? Optional.of(Optional.empty())
        : Optional.of(reader.apply(at)).filter(Optional::isPresent);
  }

  private static SimulationPolicy allocating(
      Optional<AllocationRules> rules, boolean isFractional) {
    SimulationPolicy usual = usual().policy();
    SimulationPolicy allocating = rules.map(given -> usual.with(given.policy())).orElse(usual);
    return isFractional ? allocating.inFractions() : allocating;
  }

  private static MoneyRules money(
      Optional<MoneyRules.Fx> fx, BigDecimal spread, Optional<InterestRate> interest) {
    return new MoneyRules(
        fx.map(one -> new MoneyRules.Fx(one.fixing(), one.days(), one.frozen(), spread)),
        interest.map(rate -> new MoneyRules.Interest(rate.name(), DayCount.ACT_360)));
  }

  private static Optional<Rebalancing> onDates(Place at) {
    return at.constant(Every.class).map(every -> new Rebalancing.OnDates(every.schedule()));
  }

  private static Optional<CashPlan> plan(Place at) {
    Optional<BigDecimal> amount = number(at.field("amount"));
    Optional<Every> every = at.field("every").orElse(Every.MONTH, one -> one.constant(Every.class));
    return at.made(() -> new CashPlan(amount.orElseThrow(), every.orElseThrow().schedule()));
  }

  private static Optional<MoneyRules.Fx> fx(Place at) {
    Optional<String> fixing = at.field("fixing").words("whose rates, such as ECB");
    Optional<Boolean> isFrozen = at.field("frozen").orElse(false, Place::flag);
    return at.made(
        () -> {
          MoneyRules.Fx rates = MoneyRules.Fx.at(fixing.orElseThrow());
          return isFrozen.orElseThrow() ? rates.frozenAtTheStart() : rates;
        });
  }

  private static Optional<InterestRate> interest(Place at) {
    return at.decimal(
        "a fraction a year such as 0.02",
        rate -> new InterestRate("a constant " + rate.toPlainString(), ALWAYS, rate));
  }

  private static Optional<TaxRules> taxes(Place at) {
    Optional<Optional<Withholding>> withholding =
        perhaps(at.field("withholding"), TermsReader::withholding);
    Optional<Optional<TaxRules.Gains>> gains = perhaps(at.field("gains"), TermsReader::gains);
    return at.made(() -> new TaxRules(withholding.orElseThrow(), gains.orElseThrow()));
  }

  private static Optional<Withholding> withholding(Place at) {
    Optional<SortedMap<String, BigDecimal>> rates =
        at.entries("an object from country to rate", Function.identity(), TermsReader::number);
    return rates.flatMap(
        byCountry ->
            at.attempted(
                () ->
                    new Withholding(
                        byCountry.entrySet().stream()
                            .map(one -> new Withholding.Rate(one.getKey(), ALWAYS, one.getValue()))
                            .toList())));
  }

  private static Optional<TaxRules.Gains> gains(Place at) {
    Optional<BigDecimal> shortTerm = number(at.field("shortTerm"));
    Optional<BigDecimal> longTerm = number(at.field("longTerm"));
    return at.made(
        () ->
            TaxRules.Gains.fifo(
                new TaxRates(
                    shortTerm.orElseThrow(), longTerm.orElseThrow(), TaxRates.Year.CALENDAR)));
  }

  static Optional<BigDecimal> number(Place at) {
    return at.decimal("a decimal such as 0.15", Function.identity());
  }
}
