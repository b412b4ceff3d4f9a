package io.indexwright.adapter.marketfeed.guard;

/** Hears what happens, on the thread on which it happens: whoever counts, or writes a log. */
@FunctionalInterface
public interface FeedWatch {

  /** Hears of one event. */
  void happened(String source, FeedEvent event);

  /** Returns one that tells {@code other} as well. */
  default FeedWatch and(FeedWatch other) {
    return (source, event) -> {
      happened(source, event);
      other.happened(source, event);
    };
  }
}
