package io.indexwright.adapter.marketfeed.twelvedata;

import static io.indexwright.adapter.marketfeed.twelvedata.Documented.AAPL;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.marketfeed.guard.FeedPolicies;
import io.indexwright.adapter.marketfeed.guard.Patience;
import io.indexwright.adapter.marketfeed.guard.Patiences;
import io.indexwright.adapter.marketfeed.guard.Vendor;
import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.memory.feed.InMemoryQuota;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.market.Bar;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A vendor, and somebody who asks it. */
class Asking {
  static final String KEY = "0123-secret-key";

  /** A millisecond before one in the afternoon, UTC, of the day after the last bar. */
  static final Instant NOW = Instant.parse("2024-03-29T12:59:59.999Z");

  final InMemoryRawResponses responses = new InMemoryRawResponses();
  final InMemoryQuota quota = new InMemoryQuota();
  final Hands hands = new Hands(NOW);
  private final AtomicInteger calls = new AtomicInteger();
  FeedPolicies policies =
      FeedPolicies.of("TWELVEDATA", Patiences.LITTLE, (source, event) -> {}, this::nextCall);
  Vendor vendor;

  /** A clock that is set by hand. */
  static final class Hands extends Clock {
    private Instant now;

    Hands(Instant now) {
      this.now = now;
    }

    void set(Instant then) {
      now = then;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() throws IOException {
    vendor = new Vendor();
  }

  @AfterEach
  void close() {
    vendor.close();
  }

  static Allowance plenty() {
    return new Allowance("TWELVEDATA", 1_000_000, OptionalInt.empty());
  }

  TwelveDataSource asked(TwelveDataSettings settings) {
    return new TwelveDataSource(
        settings, new TwelveDataSource.Surroundings(policies, quota, responses, hands));
  }

  TwelveDataSource asked(Allowance allowance) {
    return asked(settings(vendor.endpoint(), allowance, 1 << 20));
  }

  TwelveDataSource asked() {
    return asked(plenty());
  }

  Reply<Bar> barsOfApple() {
    return of(AAPL, asked().dailyBars(List.of(AAPL), MARCH));
  }

  void with(Patience patience) {
    policies = FeedPolicies.of("TWELVEDATA", patience, (source, event) -> {}, this::nextCall);
  }

  private String nextCall() {
    return "call " + calls.incrementAndGet();
  }

  static TwelveDataSettings settings(URI endpoint, Allowance allowance, int mostBytes) {
    return new TwelveDataSettings(endpoint, new ApiKey(KEY), allowance, 100, mostBytes);
  }

  static <K, T> Reply<T> of(K key, Map<K, Reply<T>> replies) {
    return Optional.ofNullable(replies.get(key)).orElseThrow();
  }

  static <T> List<T> rows(Reply<T> reply) {
    return reply.fold(
        answered -> answered.rows().stream().map(Sourced::row).toList(),
        failed -> {
          throw new AssertionError(failed.toString());
        });
  }

  static <T> List<QuarantinedRow> quarantined(Reply<T> reply) {
    return reply.fold(
        Reply.Answered::quarantined,
        failed -> {
          throw new AssertionError(failed.toString());
        });
  }

  static <T> Reply.Failed<T> failed(Reply<T> reply) {
    assertThat(reply).isInstanceOf(Reply.Failed.class);
    return reply.fold(
        answered -> {
          throw new AssertionError(answered.toString());
        },
        failed -> failed);
  }
}
