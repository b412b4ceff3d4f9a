package io.indexwright.bootstrap.simulate;

import io.indexwright.adapter.json.policy.AllocationRules;
import io.indexwright.application.rehearsal.PrepareSimulation;
import io.indexwright.bootstrap.calculate.MarketRows;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
import io.indexwright.performance.ValueSeries;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.simulation.policy.Target;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is held, how, and what was observed, as it was read.
 *
 * @param rules how to allocate; empty if as usual
 * @param benchmark the rules of what it is compared with
 */
record SimulationInput(
    Target target,
    Currency currency,
    Optional<AllocationRules> rules,
    Optional<Rulebook> benchmark,
    MarketRows rows) {

  /** Returns everything that was observed of the target. */
  Market market() {
    return rows.market(universe());
  }

  private SortedSet<InstrumentId> universe() {
    return target.fold(
        own -> new TreeSet<>(own.weights().keySet()), index -> index.rulebook().universe());
  }

  /** Says what is left out of the files, and what is missing. */
  List<String> notes() {
    SortedSet<InstrumentId> universe = new TreeSet<>(universe());
    benchmark.ifPresent(rulebook -> universe.addAll(rulebook.universe()));
    return rows.notes(universe);
  }

  /**
   * Returns the date of the last close.
   *
   * @throws IllegalArgumentException if there is no close
   */
  LocalDate last() {
    return rows.closes().stream()
        .map(Close::date)
        .max(LocalDate::compareTo)
        .orElseThrow(() -> new IllegalArgumentException("there is no close"));
  }

  /** Returns what the benchmark was worth, dividends included, in its own currency. */
  Optional<ValueSeries> benchmarkSeries() {
    return benchmark.map(
        rulebook -> PrepareSimulation.grossTotal(rulebook, rows.market(rulebook.universe())));
  }
}
