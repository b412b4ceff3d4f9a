package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.http.trace.CurrentTrace;
import io.indexwright.adapter.marketfeed.ecb.EcbSource;
import io.indexwright.adapter.marketfeed.guard.FeedPolicies;
import io.indexwright.adapter.marketfeed.guard.FeedWatch;
import io.indexwright.adapter.marketfeed.guard.Patience;
import io.indexwright.adapter.marketfeed.synthetic.SyntheticMarket;
import io.indexwright.adapter.marketfeed.synthetic.SyntheticSource;
import io.indexwright.adapter.marketfeed.twelvedata.ApiKey;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSource;
import io.indexwright.adapter.marketfeed.twelvedata.intraday.TwelveDataIntraday;
import io.indexwright.adapter.marketfeed.twelvedata.stream.StreamPatience;
import io.indexwright.adapter.marketfeed.twelvedata.stream.StreamSettings;
import io.indexwright.adapter.marketfeed.twelvedata.stream.TwelveDataStream;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.feed.PostgresFeedRecords;
import io.indexwright.adapter.postgres.feed.PostgresIntradayBars;
import io.indexwright.adapter.postgres.feed.PostgresQuota;
import io.indexwright.adapter.postgres.feed.PostgresQuotes;
import io.indexwright.adapter.postgres.feed.PostgresRawResponses;
import io.indexwright.adapter.postgres.job.PostgresJobs;
import io.indexwright.adapter.postgres.lease.PostgresLeases;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.quality.PostgresFindings;
import io.indexwright.adapter.postgres.reference.PostgresAnnouncements;
import io.indexwright.adapter.postgres.reference.PostgresFixings;
import io.indexwright.adapter.postgres.reference.PostgresUniverse;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.daily.DailyJob;
import io.indexwright.application.daily.DailyRun;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.market.RefreshRates;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.feed.IntradaySource;
import io.indexwright.application.port.feed.MarketSource;
import io.indexwright.application.port.feed.PublishedRates;
import io.indexwright.application.port.feed.QuoteStream;
import io.indexwright.application.quote.ServeQuotes;
import io.indexwright.application.quote.TakeQuotes;
import io.indexwright.application.refresh.MeasureAge;
import io.indexwright.application.refresh.RefreshIntraday;
import io.indexwright.application.refresh.RefreshPace;
import io.indexwright.application.refresh.RefreshPrices;
import io.indexwright.application.refresh.Scope;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.universe.EnsureUniverse;
import io.indexwright.bootstrap.settings.MarketSettings;
import io.indexwright.bootstrap.wiring.watch.QuoteMeters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/** Sources of market data outside of the house. */
public final class Feeds {
  /** Where the key of the vendor is kept: {@code secret put twelve-data/api-key}. */
  public static final CredentialName TWELVE_DATA = CredentialName.parse("twelve-data/api-key");

  /** What a stream has to reach. */
  private static final Duration FRESH_FOR = Duration.ofSeconds(30);

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

  /** Where calls are counted, what time it is, and what somebody said about the sources. */
  record Surroundings(MeterRegistry meters, Clock clock, MarketSettings market) {}

  /**
   * The vendor Twelve Data, as the settings say.
   *
   * @throws IllegalStateException if no key is kept
   */
  public MarketSource twelveData() {
    MarketSettings market = around.market();
    return twelveData(key -> TwelveDataSettings.of(key, market.credits()).at(market.vendor()));
  }

  /**
   * The vendor Twelve Data.
   *
   * @param settings makes them of the key that is kept
   * @throws IllegalStateException if no key is kept
   */
  public MarketSource twelveData(Function<ApiKey, TwelveDataSettings> settings) {
    return new TwelveDataSource(settings.apply(key()), surroundings());
  }

  /**
   * Its bars within the day.
   *
   * @param settings makes them of the key that is kept
   * @throws IllegalStateException if no key is kept
   */
  public IntradaySource twelveDataIntraday(Function<ApiKey, TwelveDataSettings> settings) {
    return new TwelveDataIntraday(settings.apply(key()), surroundings());
  }

  /**
   * Its prices as they are made.
   *
   * @param settings makes them of the key that is kept
   * @throws IllegalStateException if no key is kept
   */
  public QuoteStream twelveDataStream(Function<ApiKey, StreamSettings> settings) {
    return new TwelveDataStream(
        settings.apply(key()), StreamPatience.USUAL, CurrentTrace::ofNextCall, around.clock());
  }

  private ApiKey key() {
    return safe.read()
        .read(TWELVE_DATA, SubjectPseudonym.SYSTEM, around.clock().instant())
        .map(Secret::reveal)
        .map(ApiKey::new)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no key is kept: say `indexwright secret put " + TWELVE_DATA + "`"));
  }

  private TwelveDataSource.Surroundings surroundings() {
    return new TwelveDataSource.Surroundings(
        policies(TwelveDataSource.NAME),
        new PostgresQuota(database.transactions()),
        new PostgresRawResponses(database.longWork()),
        around.clock());
  }

  /** The European Central Bank. */
  public PublishedRates bank() {
    return new EcbSource(
        around.market().bank(), policies("ECB"), new PostgresRawResponses(database.longWork()));
  }

  /** A synthetic market as a vendor: it needs no key. */
  public MarketSource synthetic(SyntheticMarket market) {
    return new SyntheticSource(
        market, new PostgresRawResponses(database.longWork()), around.clock());
  }

  private FeedPolicies policies(String source) {
    return FeedPolicies.of(source, Patience.USUAL, counting(), CurrentTrace::ofNextCall);
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

  /** Sees to it that something is followed. */
  public EnsureUniverse universe() {
    PostgresTransactions work = database.longWork();
    return new EnsureUniverse(new PostgresUniverse(work), new PostgresInstruments(work), work);
  }

  /** Brings rates of exchange up to date. */
  public RefreshRates refreshRates() {
    return new RefreshRates(new PostgresFixings(database.longWork()), histories.importRates());
  }

  /** What the clock asks for: all of this, and then {@code daily}. */
  MarketJobs jobs(DailyRun daily) {
    PostgresTransactions work = database.longWork();
    MarketSettings market = around.market();
    DailyJob publish =
        new DailyJob(
            daily,
            new DailyJob.Market(new PostgresUniverse(work), histories.prices(work)),
            new DailyJob.Awaited(new PostgresJobs(work), MarketJobs.refreshOfTheDay(market)),
            around.clock());
    return new MarketJobs(market, this, publish, around.clock());
  }

  /**
   * Measures from now on how many seconds ago the day of the newest bar ended; not a number if
   * there is none.
   */
  void watchAge() {
    PostgresTransactions reads = database.reads();
    MeasureAge age = new MeasureAge(new PostgresUniverse(reads), histories.prices(reads));
    Gauge.builder("indexwright.feed.age", age, this::seconds)
        .tag("source", TwelveDataSource.NAME)
        .baseUnit("seconds")
        .strongReference(true)
        .register(around.meters());
  }

  private double seconds(MeasureAge bars) {
    return bars.age(around.clock().instant())
        .map(age -> (double) age.toSeconds())
        .orElse(Double.NaN);
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

  /** What can be traded. */
  public Instruments instruments() {
    return new PostgresInstruments(database.longWork());
  }

  /** Takes in bars within the day. */
  public RefreshIntraday refreshIntraday() {
    PostgresTransactions work = database.longWork();
    return new RefreshIntraday(
        new RefreshIntraday.Store(
            new PostgresIntradayBars(work), new PostgresFeedRecords(work), work),
        around.clock());
  }

  /** Takes in what {@code source} tells of {@code tickers}; its ages and counts are measured. */
  public TakeQuotes takeQuotes(String source, Collection<Ticker> tickers) {
    PostgresTransactions work = database.transactions();
    TakeQuotes quotes =
        new TakeQuotes(
            source,
            tickers,
            new TakeQuotes.Store(
                new PostgresQuotes(work),
                new PostgresRawResponses(work),
                new PostgresFeedRecords(work),
                work),
            around.clock());
    QuoteMeters.register(around.meters(), source, quotes);
    return quotes;
  }

  /** Serves last prices. */
  public ServeQuotes serveQuotes() {
    PostgresTransactions work = database.transactions();
    return new ServeQuotes(
        new ServeQuotes.Store(new PostgresQuotes(work), new PostgresFeedRecords(work), work),
        FRESH_FOR,
        around.clock());
  }
}
