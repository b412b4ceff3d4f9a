package io.indexwright.adapter.marketfeed.guard;

/** What happens between a source and the house. */
public enum FeedEvent {
  /** A call was answered as it should be. */
  ANSWERED,
  /** A call failed, and is not made again. */
  FAILED,
  /** A call failed, and is made again after a pause. */
  RETRIED,
  /** There was no answer in time. */
  TIMED_OUT,
  /** A call was not made: the source is left alone, or too much is asked of it already. */
  TURNED_AWAY,
  /** Too much failed: from now on the source is left alone. */
  OPENED,
  /** It was left alone for long enough: a few calls are tried. */
  HALF_OPENED,
  /** It is trusted, again. */
  CLOSED
}
