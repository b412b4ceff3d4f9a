package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.feed.PostgresFeedRecords;
import io.indexwright.adapter.postgres.feed.PostgresIntradayBars;
import io.indexwright.adapter.postgres.feed.PostgresQuota;
import io.indexwright.adapter.postgres.feed.PostgresQuotes;
import io.indexwright.adapter.postgres.feed.PostgresRawResponses;
import io.indexwright.adapter.postgres.figure.PostgresFigures;
import io.indexwright.adapter.postgres.lease.PostgresLeases;
import io.indexwright.adapter.postgres.quality.PostgresFindings;
import io.indexwright.adapter.postgres.reference.PostgresUniverse;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Quote;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.application.feed.intraday.Stretch;
import io.indexwright.application.port.lease.Lease;
import io.indexwright.calendar.Span;
import io.indexwright.market.Price;
import io.indexwright.proof.Digest;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Severity;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The calls of {@link PortCalls} about sources of market data. */
final class FeedCalls {
  private static final byte[] BODY = {'{', '}'};
  private static final Digest DIGEST = Digest.of(BODY);
  private static final Allowance ALLOWANCE = new Allowance("one", 1_000, OptionalInt.empty());
  private static final QuarantinedRow ROW = new QuarantinedRow("expected a date", "{}", DIGEST);

  private static final Finding FOUND =
      new Finding(
          new Span(Sample.MONDAY, Sample.MONDAY),
          Kind.STALE,
          Severity.INFO,
          "5 rows alike",
          Optional.empty());

  private static final Followed FOLLOWED =
      new Followed(
          Sample.INSTRUMENTS.get(0),
          new Ticker(Sample.A, "XNYS", "A", Sample.USD, ZoneOffset.UTC),
          "Energy");
  private static final Price PRICE = Price.of("1", Sample.USD);
  private static final Quote QUOTE =
      new Quote(new LatestPrice(Sample.A, PRICE, Sample.FIRST), "one", Sample.FIRST);
  private static final IntradayBar BAR =
      new IntradayBar(
          Sample.A,
          Sample.FIRST,
          PRICE,
          PRICE.perUnit(),
          PRICE.perUnit(),
          PRICE.perUnit(),
          Optional.empty());
  private static final Stretch STRETCH = new Stretch(Sample.FIRST, Sample.LATER);

  private final PostgresTransactions transactions;
  private final PostgresRawResponses responses;
  private final PostgresQuota quota;
  private final PostgresFeedRecords records;
  private final PostgresQuotes quotes;
  private final PostgresIntradayBars intraday;
  private final PostgresLeases leases;
  private final PostgresFigures figures;
  private final PostgresFindings findings;
  private final PostgresUniverse universe;

  FeedCalls(PostgresTransactions transactions) {
    this.transactions = transactions;
    this.responses = new PostgresRawResponses(transactions);
    this.quota = new PostgresQuota(transactions);
    this.records = new PostgresFeedRecords(transactions);
    this.quotes = new PostgresQuotes(transactions);
    this.intraday = new PostgresIntradayBars(transactions);
    this.leases = new PostgresLeases(transactions);
    this.figures = new PostgresFigures(transactions);
    this.findings = new PostgresFindings(transactions);
    this.universe = new PostgresUniverse(transactions);
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("responses.keep", () -> responses.keep(DIGEST, BODY));
    calls.put("responses.find", () -> responses.find(DIGEST));
    calls.put("quota.take", () -> quota.take(ALLOWANCE, 1, Sample.FIRST));
    calls.put("feed.read", () -> records.read(Sample.A, Map.of(Sample.MONDAY, DIGEST)));
    calls.put("feed.responses", () -> records.responses(Sample.A, Sample.MONDAY));
    calls.put(
        "feed.quarantine", () -> records.quarantine("one", Sample.A, List.of(ROW), Sample.FIRST));
    calls.put("feed.quarantined", () -> records.quarantined(Sample.A));
    calls.put("quotes.take", () -> quotes.take(List.of(QUOTE)));
    calls.put("quotes.last", () -> quotes.last(List.of(Sample.A)));
    calls.put("intraday.take", () -> intraday.take(BarInterval.M1, List.of(BAR), Sample.FIRST));
    calls.put("intraday.of", () -> intraday.of(Sample.A, BarInterval.M1, STRETCH, Sample.FIRST));
    calls.put("leases.take", this::lease);
    calls.put("figures.read", () -> figures.read(Sample.FIRST));
    calls.put("universe.follow", () -> universe.follow(List.of(FOLLOWED), Sample.FIRST));
    calls.put("universe.followed", () -> universe.followed(Sample.FIRST));
    calls.put("findings.record", () -> findings.record(Sample.A, List.of(FOUND), Sample.FIRST));
    calls.put("findings.of", () -> findings.of(Sample.A, Sample.FIRST));
    return calls;
  }

  /** All questions in one transaction: time runs for them together. */
  private void lease() {
    transactions.writing(
        handle -> {
          try (Lease lease = leases.take("a", Sample.FIRST, Duration.ofMinutes(1)).orElseThrow()) {
            lease.renew(Sample.FIRST);
          }
        });
  }
}
