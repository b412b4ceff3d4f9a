package io.indexwright.adapter.postgres.reference;

import io.indexwright.adapter.postgres.market.KnownInstruments;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.Turn;
import io.indexwright.application.port.reference.ListedSymbols;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.Listing;
import io.indexwright.instrument.ListingHistory;
import io.indexwright.instrument.ListingRevision;
import io.indexwright.instrument.Listings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Listings in a table, every revision of them; a market is written by one at a time. */
public final class PostgresListedSymbols implements ListedSymbols {
  private final PostgresTransactions transactions;

  /** Keeps listings where {@code transactions} reach. */
  public PostgresListedSymbols(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void record(Collection<Listing> listings, Instant knownAt) {
    transactions.writing(
        handle -> {
          KnownInstruments.require(handle, listings.stream().map(Listing::instrument).toList());
          revise(handle, listings, history -> history.telling(listings, knownAt));
        });
  }

  @Override
  public void withdraw(Collection<Listing> listings, Instant knownAt) {
    transactions.writing(
        handle -> revise(handle, listings, history -> history.withdrawing(listings, knownAt)));
  }

  private static void revise(
      Handle handle,
      Collection<Listing> concerned,
      Function<ListingHistory, List<ListingRevision>> news) {
    SortedSet<String> markets = new TreeSet<>(concerned.stream().map(Listing::market).toList());
    Turn.await(handle, "listing", markets);
    List<ListingRevision> revisions = news.apply(history(handle, markets));
    if (!revisions.isEmpty()) {
      write(handle, revisions);
    }
  }

  private static final String WRITE =
      """
      -- listings.write
      insert into listing (
        market, instrument_id, from_date, revision, symbol, until_date, withdrawn, known_at)
      values (
        :market, :instrument, :from, :revision, :symbol, cast(:until as date), :withdrawn, :knownAt)
      """;

  private static void write(Handle handle, List<ListingRevision> revisions) {
    PreparedBatch batch = handle.prepareBatch(WRITE);
    for (ListingRevision revision : revisions) {
      Listing listing = revision.listing();
      batch
          .bind("market", listing.market())
          .bind("instrument", listing.instrument().value())
          .bind("from", listing.from())
          .bind("revision", revision.number())
          .bind("symbol", listing.symbol())
          .bind("until", listing.until())
          .bind("withdrawn", revision.withdrawn())
          .bind("knownAt", Columns.moment(revision.knownAt()))
          .add();
    }
    batch.execute();
  }

  private static final String HISTORY =
      """
      -- listings.history
      select * from listing where market = any(:markets)
      """;

  private static ListingHistory history(Handle handle, SortedSet<String> markets) {
    return new ListingHistory(
        handle
            .createQuery(HISTORY)
            .bindArray("markets", String.class, List.copyOf(markets))
            .map((row, context) -> revision(row))
            .list());
  }

  static final String LISTINGS =
      """
      -- listings.of
      select *
      from (
        select distinct on (market, instrument_id, from_date) *
        from listing
        where market = any(:markets) and known_at <= :asKnownAt
        order by market, instrument_id, from_date, revision desc) as known
      where not withdrawn
      """;

  @Override
  public Listings of(SortedSet<String> markets, Instant asKnownAt) {
    return listings(
        handle ->
            handle.createQuery(LISTINGS).bindArray("markets", String.class, List.copyOf(markets)),
        asKnownAt);
  }

  private static final String OF_INSTRUMENT =
      """
      -- listings.of-instrument
      select *
      from (
        select distinct on (market, from_date) *
        from listing
        where instrument_id = :instrument and known_at <= :asKnownAt
        order by market, from_date, revision desc) as known
      where not withdrawn
      """;

  @Override
  public Listings of(InstrumentId instrument, Instant asKnownAt) {
    return listings(
        handle -> handle.createQuery(OF_INSTRUMENT).bind("instrument", instrument.value()),
        asKnownAt);
  }

  /** A correction may have changed the symbol: what counts is the last revision. */
  private static final String UNDER =
      """
      -- listings.under
      select *
      from (
        select distinct on (market, instrument_id, from_date) *
        from listing
        where known_at <= :asKnownAt and (market, instrument_id, from_date) in (
          select market, instrument_id, from_date from listing where symbol = :symbol)
        order by market, instrument_id, from_date, revision desc) as known
      where symbol = :symbol and not withdrawn
      """;

  @Override
  public Listings under(String symbol, Instant asKnownAt) {
    return listings(handle -> handle.createQuery(UNDER).bind("symbol", symbol), asKnownAt);
  }

  private Listings listings(Function<Handle, Query> query, Instant asKnownAt) {
    return new Listings(
        transactions.reading(
            handle ->
                query
                    .apply(handle)
                    .bind("asKnownAt", Columns.moment(asKnownAt))
                    .map((row, context) -> listing(row))
                    .list()));
  }

  private static ListingRevision revision(ResultSet row) throws SQLException {
    return new ListingRevision(
        listing(row),
        row.getBoolean("withdrawn"),
        row.getInt("revision"),
        Columns.instant(row, "known_at"));
  }

  private static Listing listing(ResultSet row) throws SQLException {
    return new Listing(
        Columns.instrument(row, "instrument_id"),
        row.getString("market"),
        row.getString("symbol"),
        Columns.date(row, "from_date"),
        Optional.ofNullable(row.getObject("until_date", LocalDate.class)));
  }
}
