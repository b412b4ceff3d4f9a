package io.indexwright.instrument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The listings of whole markets as they were known at every moment; at none of them did a symbol
 * mean two instruments on one date.
 *
 * @param revisions in any order, and kept in that of their numbers
 */
public record ListingHistory(List<ListingRevision> revisions) {
  /** Nothing was ever told. */
  public static final ListingHistory NONE = new ListingHistory(List.of());

  /** Keeps a copy that nobody can change. */
  public ListingHistory {
    revisions =
        revisions.stream().sorted(Comparator.comparingInt(ListingRevision::number)).toList();
  }

  /**
   * Takes what was known at {@code instant}: of each listing the last revision that was known by
   * then, unless it was withdrawn.
   */
  public Listings asKnownAt(Instant instant) {
    return new Listings(
        last(instant).values().stream()
            .filter(revision -> !revision.withdrawn())
            .map(ListingRevision::listing)
            .toList());
  }

  private Map<ListingRevision.Key, ListingRevision> last(Instant instant) {
    Map<ListingRevision.Key, ListingRevision> last = new LinkedHashMap<>();
    revisions.stream()
        .filter(revision -> !revision.knownAt().isAfter(instant))
        .forEach(revision -> last.put(revision.key(), revision));
    return last;
  }

  /** Returns this history and {@code news}. */
  public ListingHistory with(Collection<ListingRevision> news) {
    List<ListingRevision> all = new ArrayList<>(revisions);
    all.addAll(news);
    return new ListingHistory(all);
  }

  /**
   * Returns the revisions by which {@code told} becomes known: none for what is known already.
   *
   * @throws IllegalArgumentException if {@code told} contradicts itself
   * @throws IllegalStateException if a correction is older than what it corrects, or something
   *     contradicts what is known at {@code knownAt} or later
   */
  public List<ListingRevision> telling(Collection<Listing> told, Instant knownAt) {
    Map<ListingRevision.Key, ListingRevision> last = last(Instant.MAX);
    List<ListingRevision> news = new ArrayList<>();
    for (Listing one : new Listings(List.copyOf(told)).listings()) {
      Optional<ListingRevision> known = Optional.ofNullable(last.get(ListingRevision.Key.of(one)));
      if (known.filter(revision -> revision.says(one)).isEmpty()) {
        news.add(
            known
                .map(revision -> revision.next(one, false, knownAt))
                .orElseGet(() -> new ListingRevision(one, false, 1, knownAt)));
      }
    }
    return checked(news, knownAt);
  }

  /**
   * Returns the revisions by which it becomes known that {@code told} never was: none for what is
   * withdrawn already.
   *
   * @throws IllegalStateException if one of them was never told, or a withdrawal is older than what
   *     it withdraws
   */
  public List<ListingRevision> withdrawing(Collection<Listing> told, Instant knownAt) {
    Map<ListingRevision.Key, ListingRevision> last = last(Instant.MAX);
    List<ListingRevision> news = new ArrayList<>();
    for (Listing one : new Listings(List.copyOf(told)).listings()) {
      ListingRevision known =
          Optional.ofNullable(last.get(ListingRevision.Key.of(one)))
              .orElseThrow(() -> new IllegalStateException("nobody ever told " + one));
      if (!known.withdrawn()) {
        news.add(known.next(known.listing(), true, knownAt));
      }
    }
    return checked(news, knownAt);
  }

  private List<ListingRevision> checked(List<ListingRevision> news, Instant knownAt) {
    ListingHistory after = with(news);
    SortedSet<Instant> moments = new TreeSet<>();
    after.revisions.forEach(revision -> moments.add(revision.knownAt()));
    moments.tailSet(knownAt).forEach(after::checkAt);
    return news;
  }

  private void checkAt(Instant moment) {
    try {
      asKnownAt(moment);
    } catch (IllegalArgumentException contradiction) {
      throw new IllegalStateException(
          "this contradicts what is known at " + moment + ": " + contradiction.getMessage(),
          contradiction);
    }
  }
}
