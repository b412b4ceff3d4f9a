package io.indexwright.adapter.marketfeed.twelvedata;

import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the daily bars of one symbol from {@code /time_series}; each has to be later than the one
 * that was read before it.
 */
final class Bars {
  private final Ticker ticker;
  private final Stretch stretch;
  private Optional<LocalDate> last = Optional.empty();

  private Bars(Ticker ticker, Stretch stretch) {
    this.ticker = ticker;
    this.stretch = stretch;
  }

  /**
   * Asks for them, the oldest first.
   *
   * @param adjust what they are adjusted for: {@code none} or {@code all}; without it the vendor
   *     adjusts for splits
   */
  static Question question(List<String> symbols, String adjust) {
    return Question.of("/time_series", 1, symbols)
        .with("interval", "1day")
        .with("adjust", adjust)
        .with("order", "asc")
        .with("outputsize", Stretch.MOST);
  }

  static Reply<Bar> read(Answer answer, Ticker ticker, Stretch stretch) {
    Fields series = Fields.of(answer.said());
    Fields meta = series.object("meta");
    meta.expectAbout(ticker);
    meta.expect("interval", "1day");
    return answer.rows(
        stretch.within(series.list("values"), "datetime"), new Bars(ticker, stretch)::bar);
  }

  private Bar bar(Fields row) {
    LocalDate date = stretch.date(row, "datetime");
    if (last.filter(before -> !before.isBefore(date)).isPresent()) {
      throw new Fields.Unexpected(
          "datetime: expected a date after " + last.get() + ", was " + date);
    }
    Price close = new Price(row.positive("close"), ticker.currency());
    Bar bar =
        new Bar(
            new Close(ticker.instrument(), date, close),
            Optional.of(row.positive("open")),
            Optional.of(row.positive("high")),
            Optional.of(row.positive("low")),
            volume(row));
    last = Optional.of(date);
    return bar;
  }

  private static Optional<BigDecimal> volume(Fields row) {
    return row.has("volume") ? Optional.of(row.unsigned("volume")) : Optional.empty();
  }
}
