package io.indexwright.application.port.reference;

import io.indexwright.application.feed.Followed;
import java.time.Instant;
import java.util.List;

/**
 * Which instruments are followed, under which tickers, and in which sectors they are, as it was
 * known at every moment; nothing is ever overwritten.
 */
public interface Universe {

  /**
   * Follows {@code all} and nothing else, as the next revision; what is known already changes
   * nothing.
   *
   * @param knownAt when we learned of it; not before the last revision
   * @throws IllegalArgumentException if there is nothing to follow, or one instrument twice
   * @throws IllegalStateException if an instrument is not known, or a later revision is
   */
  void follow(List<Followed> all, Instant knownAt);

  /** Returns what was followed at {@code asKnownAt}, in the order given; empty if nothing was. */
  List<Followed> followed(Instant asKnownAt);

  /**
   * Refuses what is no universe, for all who keep one alike.
   *
   * @throws IllegalArgumentException if there is nothing to follow, or one instrument twice
   */
  static void check(List<Followed> all) {
    long different = all.stream().map(one -> one.instrument().id()).distinct().count();
    if (all.isEmpty() || different < all.size()) {
      throw new IllegalArgumentException("a universe has instruments, and each of them once");
    }
  }
}
