package io.indexwright.application.refresh;

import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.feed.MarketSource;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.market.Bar;
import io.indexwright.series.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tickers that are asked for together, because all of them are behind by as much.
 *
 * @param days that are asked for
 * @param seen the days that are inspected afterwards; they end with the others
 */
record Batch(List<Ticker> tickers, Days days, Days seen) {

  /**
   * What a source said of one ticker.
   *
   * @param actions splits and dividends; empty if nobody asked
   * @param adjusted bars to compare with; empty if nobody asked
   */
  record Said(
      Ticker ticker,
      Reply<Bar> bars,
      Optional<Reply<Announcement>> actions,
      Optional<Reply<Bar>> adjusted) {

    private boolean isAnswered() {
      return bars instanceof Reply.Answered;
    }

    private boolean hasActions() {
      return actions
          .map(reply -> reply.fold(answered -> !answered.rows().isEmpty(), failed -> false))
          .orElse(false);
    }

    private Said withActions(Optional<Reply<Announcement>> told) {
      return new Said(ticker, bars, told, adjusted);
    }

    private Said withAdjusted(Optional<Reply<Bar>> told) {
      return new Said(ticker, bars, actions, told);
    }
  }

  /** Asks for the bars, and for the rest where there were some. */
  List<Said> asked(MarketSource source, Scope scope) {
    Map<Ticker, Reply<Bar>> bars = source.dailyBars(tickers, days);
    List<Said> said = new ArrayList<>();
    bars.forEach(
        (ticker, reply) -> said.add(new Said(ticker, reply, Optional.empty(), Optional.empty())));
    return scope == Scope.BARS ? said : compared(source, scope, withActions(source, said));
  }

  private List<Said> withActions(MarketSource source, List<Said> said) {
    List<Ticker> there = said.stream().filter(Said::isAnswered).map(Said::ticker).toList();
    Map<Ticker, Reply<Announcement>> splits = source.splits(there, days);
    Map<Ticker, Reply<Announcement>> dividends = source.dividends(there, days);
    return said.stream()
        .map(
            one ->
                one.withActions(
                    find(splits, one.ticker())
                        .flatMap(split -> find(dividends, one.ticker()).map(split::then))))
        .toList();
  }

  private List<Said> compared(MarketSource source, Scope scope, List<Said> said) {
    List<Ticker> doubtful =
        said.stream()
            .filter(one -> one.hasActions() || (scope == Scope.CROSS_CHECKED && one.isAnswered()))
            .map(Said::ticker)
            .toList();
    if (doubtful.isEmpty()) {
      return said;
    }
    Map<Ticker, Reply<Bar>> adjusted = source.adjustedBars(doubtful, seen);
    return said.stream().map(one -> one.withAdjusted(find(adjusted, one.ticker()))).toList();
  }

  private static <T> Optional<Reply<T>> find(Map<Ticker, Reply<T>> replies, Ticker ticker) {
    return Optional.ofNullable(replies.get(ticker));
  }
}
