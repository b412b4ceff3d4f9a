package io.indexwright.adapter.marketfeed.twelvedata.intraday;

import io.indexwright.adapter.marketfeed.twelvedata.Answer;
import io.indexwright.adapter.marketfeed.twelvedata.Fields;
import io.indexwright.adapter.marketfeed.twelvedata.Question;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.market.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads the bars of one symbol from {@code /time_series}; each has to begin after the one that was
 * read before it.
 */
final class MinuteBars {
  private final Ticker ticker;
  private final Hours hours;
  private Optional<Instant> last = Optional.empty();

  private MinuteBars(Ticker ticker, Hours hours) {
    this.ticker = ticker;
    this.hours = hours;
  }

  /** Asks for them as they were traded, the oldest first. */
  static Question question(List<String> symbols, BarInterval interval) {
    return Question.of("/time_series", 1, symbols)
        .with("interval", written(interval))
        .with("timezone", "UTC")
        .with("adjust", "none")
        .with("order", "asc")
        .with("outputsize", Hours.MOST);
  }

  private static String written(BarInterval interval) {
    return switch (interval) {
      case M1 -> "1min";
      case M5 -> "5min";
      case M15 -> "15min";
      case M30 -> "30min";
      case H1 -> "1h";
    };
  }

  /** Reads those that have ended. */
  static Reply<IntradayBar> read(Answer answer, Ticker ticker, Asked asked) {
    Fields series = Fields.of(answer.said());
    Fields meta = series.object("meta");
    meta.expectAbout(ticker);
    meta.expect("interval", written(asked.interval()));
    return answer.rows(
        asked.hours().within(series.list("values"), asked.lastEnded()),
        new MinuteBars(ticker, asked.hours())::bar);
  }

  /**
   * What was asked for.
   *
   * @param lastEnded when the last bar begins that has ended
   */
  record Asked(BarInterval interval, Hours hours, Instant lastEnded) {}

  private IntradayBar bar(Fields row) {
    Instant moment = hours.moment(row);
    if (last.filter(before -> !before.isBefore(moment)).isPresent()) {
      throw new Fields.Unexpected(
          "datetime: expected a moment after " + last.get() + ", was " + moment);
    }
    IntradayBar bar =
        new IntradayBar(
            ticker.instrument(),
            moment,
            new Price(row.positive("close"), ticker.currency()),
            row.positive("open"),
            row.positive("high"),
            row.positive("low"),
            volume(row));
    last = Optional.of(moment);
    return bar;
  }

  private static Optional<BigDecimal> volume(Fields row) {
    return row.has("volume") ? Optional.of(row.unsigned("volume")) : Optional.empty();
  }
}
