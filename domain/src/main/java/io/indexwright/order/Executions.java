package io.indexwright.order;

import io.indexwright.money.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything the venue has reported of the trading in one order, under the venue's names: a report
 * that comes twice changes nothing, and a revision may come before what it revises.
 *
 * @param reported executions as they were first reported, in that order
 * @param revisions the last word on an execution, whether it was reported yet or not
 * @param counted executions in force, corrected where they were, together at most what was ordered
 */
public record Executions(
    List<Fill> reported, Map<ExecutionId, Revision> revisions, List<Fill> counted) {

  /** Nothing heard yet. */
  public static final Executions NONE = new Executions(List.of(), Map.of(), List.of());

  /** Keeps copies that nobody can change. */
  public Executions {
    reported = List.copyOf(reported);
    revisions = Collections.unmodifiableMap(new LinkedHashMap<>(revisions));
    counted = List.copyOf(counted);
  }

  /** Counts {@code fills}, none of which was revised. */
  static Executions of(List<Fill> fills) {
    return new Executions(fills, Map.of(), fills);
  }

  /** The last word on an execution. */
  public sealed interface Revision {

    /** Returns what is left of the execution. */
    Optional<Fill> of(Fill reported);

    /** Returns true if this stays, whether {@code other} came before it or after it. */
    boolean outranks(Revision other);
  }

  /** It never happened. */
  public record Bust() implements Revision {
    @Override
    public Optional<Fill> of(Fill reported) {
      return Optional.empty();
    }

    @Override
    public boolean outranks(Revision other) {
      return true;
    }
  }

  /**
   * It happened otherwise.
   *
   * @param number the venue's count of its corrections of one execution; the highest stays
   */
  public record Correction(int number, Fill instead) implements Revision {
    @Override
    public Optional<Fill> of(Fill reported) {
      return Optional.of(instead);
    }

    @Override
    public boolean outranks(Revision other) {
      return other instanceof Correction correction && number >= correction.number;
    }
  }

  /** Returns the units that count. */
  public Quantity quantity() {
    return counted.stream().map(Fill::quantity).reduce(Quantity.NONE, Quantity::plus);
  }

  /** Returns true if nothing was heard. */
  public boolean isEmpty() {
    return reported.isEmpty() && revisions.isEmpty();
  }

  /** Returns true if the execution itself was reported, whatever became of it. */
  public boolean has(ExecutionId execution) {
    return reported.stream().anyMatch(fill -> fill.id().equals(execution));
  }

  /** Returns what does not count because more would be executed than was ordered. */
  public List<Fill> refused() {
    return inForce().filter(fill -> !counted.contains(fill)).toList();
  }

  Executions plus(Fill fill) {
    List<Fill> all = new ArrayList<>(reported);
    if (!has(fill.id())) {
      all.add(fill);
    }
    return new Executions(all, revisions, counted);
  }

  Executions revised(ExecutionId execution, Revision revision) {
    Map<ExecutionId, Revision> all = new LinkedHashMap<>(revisions);
    all.merge(execution, revision, (known, next) -> known.outranks(next) ? known : next);
    return new Executions(reported, all, counted);
  }

  /**
   * Counts what is in force as far as {@code ordered} goes. What counted before and is no larger
   * now comes first; the rest follows as it was reported, each in full or not at all.
   */
  Executions within(Quantity ordered) {
    if (reported.isEmpty()) {
      return this;
    }
    Map<ExecutionId, Fill> known = new HashMap<>();
    counted.forEach(fill -> known.put(fill.id(), fill));
    Map<ExecutionId, Fill> counts = new HashMap<>();
    inForce()
        .filter(fill -> known.containsKey(fill.id()))
        .forEach(fill -> counts.put(fill.id(), smaller(fill, known.getOrDefault(fill.id(), fill))));
    admit(counts, ordered);
    List<Fill> settled =
        reported.stream()
            .flatMap(fill -> Optional.ofNullable(counts.get(fill.id())).stream())
            .toList();
    return new Executions(reported, revisions, settled);
  }

  private static Fill smaller(Fill now, Fill before) {
    return now.quantity().exceeds(before.quantity()) ? before : now;
  }

  private void admit(Map<ExecutionId, Fill> counts, Quantity ordered) {
    Quantity left = ordered;
    for (Fill fill : counts.values()) {
      left = left.minus(fill.quantity());
    }
    for (Fill fill : inForce().toList()) {
      Quantity room = left.plus(quantityOf(counts, fill.id()));
      if (!fill.quantity().exceeds(room)) {
        left = room.minus(fill.quantity());
        counts.put(fill.id(), fill);
      }
    }
  }

  private static Quantity quantityOf(Map<ExecutionId, Fill> counts, ExecutionId execution) {
    return Optional.ofNullable(counts.get(execution)).map(Fill::quantity).orElse(Quantity.NONE);
  }

  private Stream<Fill> inForce() {
    return reported.stream().flatMap(fill -> inForce(fill).stream());
  }

  private Optional<Fill> inForce(Fill fill) {
    Optional<Revision> revision = Optional.ofNullable(revisions.get(fill.id()));
    return revision.isPresent() ? revision.flatMap(last -> last.of(fill)) : Optional.of(fill);
  }
}
