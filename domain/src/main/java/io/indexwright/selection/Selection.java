package io.indexwright.selection;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.MarketView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Chooses from a universe. Rule: docs/rules/selection.md. */
public sealed interface Selection {

  /** What everybody must pass, in the order in which a reason is looked for. */
  List<Filter> filters();

  /** Chooses among those that passed the filters. */
  Selected among(Passed passed, SortedSet<InstrumentId> incumbents, MarketView view);

  /**
   * Chooses by what is known at {@code view}.
   *
   * @param incumbents who is in now
   * @throws RefusedException if nobody, or fewer than the minimum, can be chosen
   */
  default Selected select(
      SortedSet<InstrumentId> universe, SortedSet<InstrumentId> incumbents, MarketView view) {
    return among(Passed.of(universe, filters(), view), incumbents, view);
  }

  /** Takes everybody. */
  static Selection all() {
    return new All(List.of());
  }

  /** Everybody that passes. */
  record All(List<Filter> filters) implements Selection {
    /** Keeps a copy that nobody can change. */
    public All {
      filters = List.copyOf(filters);
    }

    @Override
    public Selected among(Passed passed, SortedSet<InstrumentId> incumbents, MarketView view) {
      passed.check(1);
      return new Selected(passed.eligible(), passed.refused(), List.of(), 0);
    }
  }

  /**
   * The first of a ranking: ranks that enter, then incumbents within the buffer, then the best of
   * the rest.
   */
  record Ranked(List<Filter> filters, Ranking ranking, Count count) implements Selection {
    /** Keeps a copy that nobody can change. */
    public Ranked {
      filters = List.copyOf(filters);
    }

    @Override
    public Selected among(Passed passed, SortedSet<InstrumentId> incumbents, MarketView view) {
      List<InstrumentId> ranked = ranking.of(passed.eligible(), view);
      Passed scored = passed.keeping(ranked, ranking.score());
      scored.check(count.minimum());
      SortedSet<InstrumentId> chosen = chosen(ranked, incumbents);
      SortedMap<InstrumentId, String> excluded = new TreeMap<>(scored.refused());
      for (int rank = 1; rank <= ranked.size(); rank++) {
        if (!chosen.contains(ranked.get(rank - 1))) {
          excluded.put(ranked.get(rank - 1), "rank " + rank);
        }
      }
      return new Selected(chosen, excluded, ranked, count.target() - chosen.size());
    }

    private SortedSet<InstrumentId> chosen(
        List<InstrumentId> ranked, SortedSet<InstrumentId> incumbents) {
      List<InstrumentId> inTurn = new ArrayList<>(first(count.enter(), ranked));
      first(count.keep(), ranked).stream()
          .filter(one -> incumbents.contains(one))
          .forEach(inTurn::add);
      inTurn.addAll(ranked);
      return new TreeSet<>(inTurn.stream().distinct().limit(count.target()).toList());
    }

    private static List<InstrumentId> first(int ranks, List<InstrumentId> ranked) {
      return ranked.subList(0, Math.min(ranks, ranked.size()));
    }
  }

  /**
   * Who passed, and why the others did not.
   *
   * @param eligible in instrument order
   */
  record Passed(SortedSet<InstrumentId> eligible, SortedMap<InstrumentId, String> refused) {

    static Passed of(SortedSet<InstrumentId> universe, List<Filter> filters, MarketView view) {
      SortedSet<InstrumentId> eligible = new TreeSet<>();
      SortedMap<InstrumentId, String> refused = new TreeMap<>();
      for (InstrumentId instrument : universe) {
        Optional<String> reason =
            filters.stream()
                .flatMap(filter -> filter.refusal(instrument, view).stream())
                .findFirst();
        if (reason.isPresent()) {
          refused.put(instrument, reason.get());
        } else {
          eligible.add(instrument);
        }
      }
      return new Passed(eligible, refused);
    }

    Passed keeping(Collection<InstrumentId> ranked, Score score) {
      SortedSet<InstrumentId> kept = new TreeSet<>(eligible);
      kept.retainAll(ranked);
      SortedMap<InstrumentId, String> others = new TreeMap<>(refused);
      eligible.stream()
          .filter(one -> !kept.contains(one))
          .forEach(one -> others.put(one, "no score by " + score));
      return new Passed(kept, others);
    }

    void check(int minimum) {
      if (eligible.size() < minimum) {
        throw new RefusedException(
            "%d of %d instruments are eligible, and %d are needed; refused were %s"
                .formatted(eligible.size(), eligible.size() + refused.size(), minimum, refused));
      }
    }
  }
}
