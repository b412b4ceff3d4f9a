package io.indexwright.simulation;

import io.indexwright.corporateaction.UntreatedException;
import io.indexwright.market.Market;
import io.indexwright.rates.MissingRateException;
import io.indexwright.simulation.policy.Target;
import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationOutcome.Reason;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import io.indexwright.simulation.view.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Runs requests over what was observed. The same request over the same market gives the same
 * digits, whoever else runs at the same time: nothing in here changes. Rule:
 * docs/rules/simulation.md.
 */
public final class Simulation {
  private final Market market;
  private final LocalDate today;
  private final Map<Target, Stage> stages;

  private Simulation(Market market, LocalDate today, Map<Target, Stage> stages) {
    this.market = market;
    this.today = today;
    this.stages = Map.copyOf(stages);
  }

  /**
   * Takes everything that was observed.
   *
   * @param today no later date can be asked for
   */
  public static Simulation over(Market market, LocalDate today) {
    return new Simulation(market, today, Map.of());
  }

  /**
   * Returns the same with {@code target} made ready, which saves the time in every run that aims at
   * it.
   *
   * @throws IllegalArgumentException if the weights do not sum to 1, the index cannot be
   *     calculated, or nothing of it has a close
   */
  public Simulation preparing(Target target) {
    Map<Target, Stage> more = new HashMap<>(stages);
    more.put(target, Stage.of(target, market));
    return new Simulation(market, today, more);
  }

  /** Returns what speaks against {@code request}, whatever was observed; empty if nothing does. */
  public static Optional<Refused> objection(SimulationRequest request, LocalDate today) {
    return Screening.ofWords(request, today);
  }

  /** Runs {@code request} to its end. */
  public SimulationOutcome run(SimulationRequest request) {
    return run(request, Progress.unwatched());
  }

  /** Runs {@code request} until its end, or until {@code progress} stops it. */
  public SimulationOutcome run(SimulationRequest request, Progress progress) {
    Optional<Refused> unreadable = Screening.ofWords(request, today);
    return unreadable.isPresent() ? unreadable.get() : staged(request, progress);
  }

  private SimulationOutcome staged(SimulationRequest request, Progress progress) {
    Stage stage;
    try {
      stage = Optional.ofNullable(stages.get(request.target())).orElseGet(() -> made(request));
    } catch (IllegalArgumentException wrong) {
      return new Refused(
          Reason.TARGET, String.valueOf(wrong.getMessage()), "a target that can be held");
    }
    Optional<Refused> uncovered = Screening.ofDates(request, stage);
    return uncovered.isPresent() ? uncovered.get() : planned(Plan.of(request, stage), progress);
  }

  private Stage made(SimulationRequest request) {
    return Stage.of(request.target(), market);
  }

  private static SimulationOutcome planned(Plan plan, Progress progress) {
    Optional<Refused> unpriced = Screening.ofPrices(plan);
    return unpriced.isPresent() ? unpriced.get() : run(plan, progress);
  }

  private static SimulationOutcome run(Plan plan, Progress progress) {
    try {
      return new Run(plan, progress).run();
    } catch (MissingRateException missing) {
      return Screening.withoutRate(missing);
    } catch (UntreatedException unknown) {
      return new Refused(
          Reason.CORPORATE_ACTION,
          String.valueOf(unknown.getMessage()),
          "a span in which nothing of the kind happens, or the facts that are missing");
    }
  }
}
