package io.indexwright.bootstrap.wiring.watch;

import io.indexwright.application.quote.Freshness;
import io.indexwright.application.quote.TakeQuotes;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** How old the quotes of a stream are, and what came over it. */
public final class QuoteMeters {
  private final MeterRegistry meters;
  private final String source;
  private final TakeQuotes quotes;

  private QuoteMeters(MeterRegistry meters, String source, TakeQuotes quotes) {
    this.meters = meters;
    this.source = source;
    this.quotes = quotes;
  }

  public static void register(MeterRegistry meters, String source, TakeQuotes quotes) {
    QuoteMeters all = new QuoteMeters(meters, source, quotes);
    all.age("newest", Freshness::newest);
    all.age("oldest", Freshness::oldest);
    all.count("heard", TakeQuotes.Counts::heard);
    all.count("wrong", TakeQuotes.Counts::wrong);
    all.count("lost", TakeQuotes.Counts::lost);
  }

  private void age(String which, Function<Freshness, Duration> age) {
    TimeGauge.builder(
            "indexwright.quotes.age",
            quotes,
            TimeUnit.NANOSECONDS,
            all -> age.apply(all.freshness()).toNanos())
        .tags("source", source, "which", which)
        .description("By the market's clock, of the followed quotes")
        .register(meters);
  }

  private void count(String event, Function<TakeQuotes.Counts, Long> count) {
    FunctionCounter.builder(
            "indexwright.quotes", quotes, all -> count.apply(all.counts()).doubleValue())
        .tags("source", source, "event", event)
        .register(meters);
  }
}
