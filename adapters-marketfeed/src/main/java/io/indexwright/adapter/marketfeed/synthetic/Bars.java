package io.indexwright.adapter.marketfeed.synthetic;

import io.indexwright.application.feed.Ticker;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Makes bars of the rows of the market, which lack nothing. */
final class Bars {
  private static final int ADJUSTED_DECIMALS = 6;

  private Bars() {}

  static Bar traded(Ticker ticker, RawRow row) {
    return bar(ticker, row, value(row, Column.CLOSE), value(row, Column.CLOSE));
  }

  static Bar adjusted(Ticker ticker, RawRow row) {
    return bar(ticker, row, value(row, Column.ADJUSTED_CLOSE), value(row, Column.CLOSE));
  }

  /** All prices times one close, divided by the other. */
  private static Bar bar(Ticker ticker, RawRow row, BigDecimal times, BigDecimal by) {
    return new Bar(
        new Close(
            ticker.instrument(),
            row.date(),
            new Price(restated(row, Column.CLOSE, times, by), ticker.currency())),
        Optional.of(restated(row, Column.OPEN, times, by)),
        Optional.of(restated(row, Column.HIGH, times, by)),
        Optional.of(restated(row, Column.LOW, times, by)),
        row.get(Column.VOLUME));
  }

  private static BigDecimal restated(RawRow row, Column column, BigDecimal times, BigDecimal by) {
    return value(row, column).multiply(times).divide(by, ADJUSTED_DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal value(RawRow row, Column column) {
    return row.get(column).orElseThrow();
  }
}
