package io.indexwright.adapter.marketfeed.guard;

/**
 * Says where a call belongs in what happens over several programs (<a
 * href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>).
 */
@FunctionalInterface
public interface FeedTrace {

  /** Which field of a request carries it. */
  String HEADER = "traceparent";

  /** Returns what the call carries that this thread makes next. */
  String ofNextCall();
}
