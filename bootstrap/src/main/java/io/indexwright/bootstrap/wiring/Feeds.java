package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.marketfeed.guard.FeedPolicies;
import io.indexwright.adapter.marketfeed.guard.FeedWatch;
import io.indexwright.adapter.marketfeed.guard.Patience;
import io.indexwright.adapter.marketfeed.twelvedata.ApiKey;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSource;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.feed.PostgresFeedRecords;
import io.indexwright.adapter.postgres.feed.PostgresQuota;
import io.indexwright.adapter.postgres.feed.PostgresRawResponses;
import io.indexwright.adapter.postgres.lease.PostgresLeases;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.quality.PostgresFindings;
import io.indexwright.adapter.postgres.reference.PostgresAnnouncements;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.feed.MarketSource;
import io.indexwright.application.refresh.RefreshPace;
import io.indexwright.application.refresh.RefreshPrices;
import io.indexwright.application.refresh.Scope;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.Secret;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;

/** Sources of market data outside of the house. */
public final class Feeds {
  /** Where the key of the vendor is kept: {@code secret put twelve-data/api-key}. */
  public static final CredentialName TWELVE_DATA = CredentialName.parse("twelve-data/api-key");

  private final PostgresDatabase database;
  private final Histories histories;
  private final Safe safe;
  private final Surroundings around;

  Feeds(PostgresDatabase database, Histories histories, Safe safe, Surroundings around) {
    this.database = database;
    this.histories = histories;
    this.safe = safe;
    this.around = around;
  }

  /** Where calls are counted, and what time it is. */
  record Surroundings(MeterRegistry meters, Clock clock) {}

  /**
   * The vendor Twelve Data.
   *
   * @param settings makes them of the key that is kept
   * @throws IllegalStateException if no key is kept
   */
  public MarketSource twelveData(Function<ApiKey, TwelveDataSettings> settings) {
    ApiKey key =
        safe.read()
            .read(TWELVE_DATA, SubjectPseudonym.SYSTEM, around.clock().instant())
            .map(Secret::reveal)
            .map(ApiKey::new)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no key is kept: say `indexwright secret put " + TWELVE_DATA + "`"));
    PostgresTransactions questions = database.transactions();
    return new TwelveDataSource(
        settings.apply(key),
        new TwelveDataSource.Surroundings(
            FeedPolicies.of(TwelveDataSource.NAME, Patience.USUAL, counting()),
            new PostgresQuota(questions),
            new PostgresRawResponses(database.longWork()),
            around.clock()));
  }

  private FeedWatch counting() {
    return (source, event) ->
        around
            .meters()
            .counter(
                "indexwright.feed",
                "source",
                source,
                "event",
                event.name().toLowerCase(Locale.ROOT))
            .increment();
  }

  /** What can be traded, to be made known before it is refreshed. */
  public Instruments instruments() {
    return new PostgresInstruments(database.longWork());
  }

  /** Brings bars, and what else {@code scope} says, up to date. */
  public RefreshPrices refresh(Scope scope) {
    PostgresTransactions work = database.longWork();
    return new RefreshPrices(
        new RefreshPrices.Store(
            histories.prices(work),
            histories.bars(work),
            new PostgresAnnouncements(work),
            new PostgresFeedRecords(work),
            new PostgresFindings(work),
            work),
        new PostgresLeases(database.transactions()),
        RefreshPace.USUAL.asking(scope),
        around.clock());
  }
}
