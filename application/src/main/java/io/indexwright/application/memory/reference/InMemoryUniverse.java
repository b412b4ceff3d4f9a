package io.indexwright.application.memory.reference;

import io.indexwright.application.feed.Followed;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.Universe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Every revision of a universe in a map. */
public final class InMemoryUniverse implements Universe {
  private final Instruments instruments;
  private final NavigableMap<Instant, List<Followed>> revisions = new TreeMap<>();

  /** Follows {@code instruments} only. */
  public InMemoryUniverse(Instruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public void follow(List<Followed> all, Instant knownAt) {
    Universe.check(all);
    Strangers.refuse(instruments, all.stream().map(one -> one.instrument().id()).toList());
    if (followed(Instant.MAX).equals(all)) {
      return;
    }
    if (!revisions.tailMap(knownAt, false).isEmpty()) {
      throw new IllegalStateException("a later universe than that of " + knownAt + " is known");
    }
    revisions.put(knownAt, List.copyOf(all));
  }

  @Override
  public List<Followed> followed(Instant asKnownAt) {
    return Optional.ofNullable(revisions.floorEntry(asKnownAt))
        .map(Map.Entry::getValue)
        .orElseGet(List::of);
  }
}
