package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.http.market.BarImportRoutes;
import io.indexwright.adapter.marketfeed.bars.BarFile;
import io.indexwright.adapter.marketfeed.bars.BarReadings;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.market.PostgresBarRevisions;
import io.indexwright.adapter.postgres.market.PostgresBars;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.market.PostgresPrices;
import io.indexwright.adapter.postgres.reference.PostgresAnnouncements;
import io.indexwright.adapter.postgres.reference.PostgresFixings;
import io.indexwright.adapter.postgres.series.PostgresObservations;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.PostgresTurns;
import io.indexwright.adapter.tdengine.TdengineDatabase;
import io.indexwright.adapter.tdengine.TdengineObservations;
import io.indexwright.adapter.tdengine.TdenginePrices;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.market.ImportBars;
import io.indexwright.application.market.ImportRates;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.market.MoveHistory;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Prices;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.series.Observation;
import io.indexwright.series.SeriesId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/** Where histories are kept: in TDengine if there is one, in PostgreSQL otherwise. */
public final class Histories implements AutoCloseable {
  private final PostgresDatabase database;
  private final Optional<TdengineDatabase> tdengine;
  private final Clock clock;

  Histories(PostgresDatabase database, Optional<TdengineDatabase> tdengine, Clock clock) {
    this.database = database;
    this.tdengine = tdengine;
    this.clock = clock;
  }

  /** Prices of instruments that {@code transactions} know. */
  Prices prices(PostgresTransactions transactions) {
    return tdengine
        .<Prices>map(series -> prices(series, transactions))
        .orElseGet(() -> new PostgresPrices(transactions));
  }

  /** What was known of everything that {@code transactions} reach. */
  KnownMarket knownMarket(PostgresTransactions transactions) {
    return new KnownMarket(
        prices(transactions),
        new PostgresAnnouncements(transactions),
        new PostgresFixings(transactions));
  }

  /** Takes its time. */
  public ImportRates importRates() {
    PostgresTransactions work = database.longWork();
    return new ImportRates(new PostgresFixings(work), work);
  }

  /** Takes its time. */
  public ImportBars importBars() {
    PostgresTransactions work = database.longWork();
    return new ImportBars(bars(work), work);
  }

  /** Files of bars of at most so many bytes, over HTTP. */
  BarImportRoutes importRoutes() {
    return new BarImportRoutes(
        importBars(), (file, currency) -> reader -> read(file, currency, reader), clock);
  }

  private static ImportOutcome read(
      Path file,
      Optional<Currency> currency,
      Function<Iterator<? extends Reading>, ImportOutcome> reader) {
    try (BarReadings rows = new BarFile(file, currency).open(bytes -> {})) {
      return reader.apply(rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("an upload cannot be read", unreadable);
    }
  }

  /** Bars of instruments that {@code transactions} know. */
  Bars bars(PostgresTransactions transactions) {
    return tdengine
        .<Bars>map(series -> prices(series, transactions))
        .orElseGet(() -> new PostgresBars(transactions));
  }

  private TdenginePrices prices(TdengineDatabase series, PostgresTransactions transactions) {
    return new TdenginePrices(
        series, new PostgresInstruments(transactions), new PostgresTurns(transactions), clock);
  }

  /** Hands the bars of the other store to {@code target}. */
  public MoveHistory<InstrumentId, Bar> moveBars(Store target) {
    PostgresTransactions work = database.longWork();
    PostgresBarRevisions postgres = new PostgresBarRevisions(work);
    TdenginePrices series = prices(other(), work);
    return target == Store.TDENGINE
        ? MoveHistory.ofBars(postgres, series)
        : MoveHistory.ofBars(series, postgres);
  }

  /** Hands the observations of the other store to {@code target}. */
  public MoveHistory<SeriesId, Observation> moveObservations(Store target) {
    PostgresTransactions work = database.longWork();
    PostgresObservations postgres = new PostgresObservations(work);
    TdengineObservations series = new TdengineObservations(other(), new PostgresTurns(work), clock);
    return target == Store.TDENGINE
        ? MoveHistory.ofObservations(postgres, series)
        : MoveHistory.ofObservations(series, postgres);
  }

  private TdengineDatabase other() {
    return tdengine.orElseThrow(
        () -> new IllegalStateException("INDEXWRIGHT_TDENGINE_URL names no other store"));
  }

  @Override
  public void close() {
    tdengine.ifPresent(TdengineDatabase::close);
  }
}
