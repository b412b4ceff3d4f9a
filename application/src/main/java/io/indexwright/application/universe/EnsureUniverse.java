package io.indexwright.application.universe;

import io.indexwright.application.feed.Followed;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.reference.Universe;
import java.time.Instant;
import java.util.List;

/** Sees to it that there is something to refresh. */
public final class EnsureUniverse {
  private final Universe universe;
  private final Instruments instruments;
  private final Transactions transactions;

  public EnsureUniverse(Universe universe, Instruments instruments, Transactions transactions) {
    this.universe = universe;
    this.instruments = instruments;
    this.transactions = transactions;
  }

  /** Returns what is followed; follows {@code usual} from {@code now} on if nothing ever was. */
  public List<Followed> ensure(List<Followed> usual, Instant now) {
    return transactions.inOne(
        () -> {
          List<Followed> known = universe.followed(Instant.MAX);
          return known.isEmpty() ? replace(usual, now) : known;
        });
  }

  /** Follows {@code others} from {@code now} on, and whatever was followed before no longer. */
  public List<Followed> replace(List<Followed> others, Instant now) {
    return transactions.inOne(
        () -> {
          instruments.add(others.stream().map(Followed::instrument).toList());
          universe.follow(others, now);
          return others;
        });
  }
}
