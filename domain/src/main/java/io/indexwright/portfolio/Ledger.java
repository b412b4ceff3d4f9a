package io.indexwright.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that was ever told about a portfolio. Nothing is removed; the order in which it was
 * told changes nothing.
 *
 * @param revisions by the id of the fact and then by revision
 */
public record Ledger(SortedMap<String, SortedMap<Integer, FactRevision>> revisions) {

  /** Nothing was told yet. */
  public static final Ledger EMPTY = new Ledger(Collections.emptySortedMap());

  /** Keeps a copy that nobody can change. */
  public Ledger {
    SortedMap<String, SortedMap<Integer, FactRevision>> kept = new TreeMap<>();
    revisions.forEach(
        (id, told) -> kept.put(id, Collections.unmodifiableSortedMap(new TreeMap<>(told))));
    revisions = Collections.unmodifiableSortedMap(kept);
  }

  /**
   * Returns the ledger of {@code told}.
   *
   * @throws IllegalArgumentException if one revision of a fact is told in two ways
   */
  public static Ledger of(Collection<FactRevision> told) {
    return EMPTY.and(told);
  }

  /**
   * Returns this ledger and {@code more}; what is known already changes nothing.
   *
   * @throws IllegalArgumentException if one revision of a fact is told in two ways
   */
  public Ledger and(Collection<FactRevision> more) {
    SortedMap<String, SortedMap<Integer, FactRevision>> all = new TreeMap<>();
    revisions.forEach((id, told) -> all.put(id, new TreeMap<>(told)));
    more.forEach(told -> add(all.computeIfAbsent(told.id(), id -> new TreeMap<>()), told));
    return new Ledger(all);
  }

  private static void add(SortedMap<Integer, FactRevision> known, FactRevision told) {
    if (!known.getOrDefault(told.revision(), told).equals(told)) {
      throw new IllegalArgumentException(
          "revision " + told.revision() + " of " + told.id() + " is told in two ways");
    }
    known.put(told.revision(), told);
  }

  /** Returns the facts as they were known at {@code asKnownAt}, inclusive, in their order. */
  public List<FactRevision> factsAsKnownAt(Instant asKnownAt) {
    return revisions.values().stream()
        .flatMap(
            told ->
                told.values().stream()
                    .filter(revision -> !revision.knownAt().isAfter(asKnownAt))
                    .reduce((earlier, later) -> later)
                    .stream())
        .filter(told -> !(told.fact() instanceof Fact.Cancelled))
        .sorted(FactRevision.IN_EFFECT)
        .toList();
  }

  /** Folds the facts up to {@code date}, inclusive, as they were known at {@code asKnownAt}. */
  public Statement statement(LocalDate date, Instant asKnownAt) {
    return Statement.of(
        date,
        Balances.NONE,
        factsAsKnownAt(asKnownAt).stream()
            .filter(told -> !told.effective().isAfter(date))
            .toList());
  }
}
