package io.indexwright.adapter.http.market;

import io.indexwright.market.Bar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A daily bar; prices are in {@code currency}, and what is not known is left out. */
record BarView(
    LocalDate date,
    String currency,
    Optional<String> open,
    Optional<String> high,
    Optional<String> low,
    String close,
    Optional<String> volume) {
  static final List<String> COLUMNS =
      List.of("date", "currency", "open", "high", "low", "close", "volume");

  static BarView of(Bar bar) {
    return new BarView(
        bar.close().date(),
        bar.close().price().currency().getCurrencyCode(),
        bar.open().map(BigDecimal::toPlainString),
        bar.high().map(BigDecimal::toPlainString),
        bar.low().map(BigDecimal::toPlainString),
        bar.close().price().perUnit().toPlainString(),
        bar.volume().map(BigDecimal::toPlainString));
  }

  List<String> cells() {
    return List.of(
        date.toString(),
        currency,
        open.orElse(""),
        high.orElse(""),
        low.orElse(""),
        close,
        volume.orElse(""));
  }
}
