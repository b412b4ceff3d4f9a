package io.indexwright.rulebook;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every version of the rules of one index.
 *
 * @param editions the first first; each but the first comes into effect after the one before it
 */
public record Rulebook(List<IndexDefinition> editions) {

  /** Refuses editions that are not versions of one index, in order and without a gap. */
  public Rulebook {
    editions = List.copyOf(editions);
    if (editions.isEmpty() || editions.get(0).edition().number() != 1) {
      throw new IllegalArgumentException("a rulebook starts with edition 1");
    }
    IndexDefinition first = editions.get(0);
    if (first.edition().effectiveFrom().isAfter(first.base().date())) {
      throw new IllegalArgumentException(
          "edition 1 of " + first.name() + " comes into effect after the base date");
    }
    for (int i = 1; i < editions.size(); i++) {
      check(editions.get(i - 1), editions.get(i));
    }
  }

  private static void check(IndexDefinition before, IndexDefinition after) {
    Edition now = after.edition();
    boolean follows =
        now.number() == before.edition().number() + 1
            && now.effectiveFrom().isAfter(before.edition().effectiveFrom())
            && now.effectiveFrom().isAfter(after.base().date());
    if (!follows || !isSameIndex(before, after)) {
      throw new IllegalArgumentException(
          "edition "
              + now.number()
              + " of "
              + after.name()
              + " must follow edition "
              + before.edition().number()
              + " and keep id, currency, base, returns, overlays and calendar");
    }
  }

  private static boolean isSameIndex(IndexDefinition before, IndexDefinition after) {
    return after.id().equals(before.id())
        && after.currency().equals(before.currency())
        && Objects.equals(after.base(), before.base())
        && after.conventions().returns().equals(before.conventions().returns())
        && after.conventions().overlays().equals(before.conventions().overlays())
        && after.timetable().calendar().equals(before.timetable().calendar());
  }

  /** Takes rules that never changed. */
  public static Rulebook of(IndexDefinition definition) {
    return new Rulebook(List.of(definition));
  }

  /** The rules as the index started with them. */
  public IndexDefinition first() {
    return editions.get(0);
  }

  /** The rules that come into effect last. */
  public IndexDefinition last() {
    return editions.get(editions.size() - 1);
  }

  /**
   * Returns the rulebook with one more edition, or as it is if it has that edition.
   *
   * @throws IllegalArgumentException if the edition is another than the one of its number, or does
   *     not follow the last
   */
  public Rulebook with(IndexDefinition edition) {
    if (editions.contains(edition)) {
      return this;
    }
    List<IndexDefinition> more = new ArrayList<>(editions);
    more.add(edition);
    return new Rulebook(more);
  }

  /** Returns the rules by which the level of {@code date} is calculated. */
  public IndexDefinition at(LocalDate date) {
    IndexDefinition inEffect = first();
    for (IndexDefinition edition : editions) {
      inEffect = edition.edition().effectiveFrom().isAfter(date) ? inEffect : edition;
    }
    return inEffect;
  }

  /** Returns every instrument that any edition looks at. */
  public SortedSet<InstrumentId> universe() {
    SortedSet<InstrumentId> all = new TreeSet<>();
    editions.forEach(edition -> all.addAll(edition.membership().universe()));
    return InstrumentOrder.copyOf(all);
  }
}
