package io.indexwright.application.refresh;

import java.util.List;
import java.util.function.Function;

/** What came of refreshing a source. */
public sealed interface RefreshOutcome {

  /** Answers with the case it is. */
  <R> R fold(Function<Done, R> done, Function<Busy, R> busy);

  /**
   * It was refreshed as far as it answered.
   *
   * @param tickers in the order in which they were asked for; those after a lease was lost are
   *     missing
   */
  record Done(List<Refreshed> tickers) implements RefreshOutcome {
    /** Keeps a copy that nobody can change. */
    public Done {
      tickers = List.copyOf(tickers);
    }

    @Override
    public <R> R fold(Function<Done, R> done, Function<Busy, R> busy) {
      return done.apply(this);
    }
  }

  /** Somebody else refreshes it at this moment. */
  record Busy() implements RefreshOutcome {
    @Override
    public <R> R fold(Function<Done, R> done, Function<Busy, R> busy) {
      return busy.apply(this);
    }
  }
}
