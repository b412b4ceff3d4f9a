package io.indexwright.adapter.http.market;

import io.indexwright.application.feed.Quote;
import io.indexwright.application.quote.ServedQuote;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The last quote that is kept.
 *
 * @param status {@code FRESH}, or {@code STALE} if nobody stands for it any more
 * @param observedAt by the clock of the market
 * @param receivedAt by ours
 * @param age since it was observed, as ISO 8601 writes durations
 * @param why it is stale
 */
record QuoteView(
    String instrument,
    String status,
    String price,
    String currency,
    Instant observedAt,
    Instant receivedAt,
    String age,
    String source,
    Optional<String> why) {

  /** Returns nothing if there never was one. */
  static Optional<QuoteView> of(ServedQuote served) {
    return served.fold(
        fresh -> Optional.of(of(fresh.quote(), fresh.age(), Optional.empty())),
        stale -> Optional.of(of(stale.quote(), stale.age(), Optional.of(stale.why()))),
        missing -> Optional.empty());
  }

  private static QuoteView of(Quote quote, Duration age, Optional<String> why) {
    return new QuoteView(
        quote.latest().instrument().value(),
        why.isPresent() ? "STALE" : "FRESH",
        quote.latest().price().perUnit().toPlainString(),
        quote.latest().price().currency().getCurrencyCode(),
        quote.latest().observedAt(),
        quote.receivedAt(),
        age.toString(),
        quote.source(),
        why);
  }
}
