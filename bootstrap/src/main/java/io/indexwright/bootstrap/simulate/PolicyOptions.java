package io.indexwright.bootstrap.simulate;

import io.indexwright.adapter.json.policy.AllocationRules;
import io.indexwright.application.simulation.Every;
import io.indexwright.rulebook.DayCount;
import io.indexwright.simulation.policy.CashPlan;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.Rebalancing;
import io.indexwright.simulation.policy.SimulationPolicy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how a target is followed. */
final class PolicyOptions {
  static final int CARRIED_DAYS = 7;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "JSON, as for allocate: fees, buffer, method, restrictions, fxSpread")
  private Optional<Path> policy = Optional.empty();

  @Option(names = "--fractional", description = "Hundred-millionths of a share can be bought.")
  private boolean isFractional;

  @Option(
      names = "--rebalance",
      paramLabel = "EVERY",
      description =
          "${COMPLETION-CANDIDATES}; when the target changes if not said: own weights are held.")
  private Optional<Every> rebalance = Optional.empty();

  @Option(
      names = "--dividends",
      paramLabel = "USE",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not said.")
  private Dividends dividends = Dividends.REINVESTED;

  @Option(
      names = "--contribution",
      paramLabel = "AMOUNT",
      description = "Money that comes again and again; below zero, that goes.")
  private Optional<BigDecimal> contribution = Optional.empty();

  @Option(
      names = "--contribution-every",
      paramLabel = "EVERY",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not said.")
  private Every contributionEvery = Every.MONTH;

  @Option(
      names = "--fixing",
      paramLabel = "NAME",
      description = "Whose rates of --fx are used, such as ECB.")
  private Optional<String> fixing = Optional.empty();

  @Option(
      names = "--frozen-fx",
      description = "The rates of the first day hold all the time, instead of those of each date.")
  private boolean isFrozen;

  @Option(
      names = "--cash-rate",
      paramLabel = "NAME",
      description = "Which rate of --interest cash earns (actual days by 360).")
  private Optional<String> cashRate = Optional.empty();

  Optional<String> fixing() {
    return fixing;
  }

  Optional<Path> file() {
    return policy;
  }

  /** Returns the policy, allocating as {@code given}, or as usual. */
  SimulationPolicy policy(Optional<AllocationRules> given) {
    SimulationPolicy usual = SimulationPolicy.whole(AllocationRules.PLAIN.policy().fees());
    SimulationPolicy allocating =
        given.map(rules -> usual.with(rules.policy())).orElse(usual).with(dividends);
    SimulationPolicy traded = isFractional ? allocating.inFractions() : allocating;
    SimulationPolicy rebalanced =
        rebalance
            .map(every -> traded.with(new Rebalancing.OnDates(every.schedule())))
            .orElse(traded);
    return contribution
        .map(amount -> rebalanced.with(new CashPlan(amount, contributionEvery.schedule())))
        .orElse(rebalanced)
        .with(money(given.map(AllocationRules::spread).orElse(BigDecimal.ZERO)));
  }

  private MoneyRules money(BigDecimal spread) {
    return new MoneyRules(
        fixing.map(name -> new MoneyRules.Fx(name, CARRIED_DAYS, isFrozen, spread)),
        cashRate.map(name -> new MoneyRules.Interest(name, DayCount.ACT_360)));
  }
}
