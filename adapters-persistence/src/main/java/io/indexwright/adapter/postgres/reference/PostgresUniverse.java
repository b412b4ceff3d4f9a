package io.indexwright.adapter.postgres.reference;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.reference.Universe;
import io.indexwright.instrument.Instrument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Every revision of a universe in two tables. */
public final class PostgresUniverse implements Universe {
  private final PostgresTransactions transactions;

  public PostgresUniverse(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String LAST =
      """
      -- universe.last
      select revision, known_at from universe order by revision desc limit 1
      """;

  private record Revision(int number, Instant knownAt) {
    static final Revision NONE = new Revision(0, Instant.MIN);
  }

  @Override
  public void follow(List<Followed> all, Instant knownAt) {
    Universe.check(all);
    transactions.writing(
        handle -> {
          if (!followed(handle, Instant.MAX).equals(all)) {
            write(handle, all, knownAt);
          }
        });
  }

  /** Of two that write one revision at once, the second is refused by its number. */
  private static final String BEGIN =
      """
      -- universe.begin
      insert into universe (revision, known_at) values (:revision, :knownAt)
      """;

  private static final String FOLLOW =
      """
      -- universe.follow
      insert into followed (revision, position, instrument, market, symbol, zone, sector)
      select :revision, told.position,
        (select number from instrument where id = told.instrument),
        told.market, told.symbol, told.zone, told.sector
      from unnest(:instruments::text[], :markets::text[], :symbols::text[], :zones::text[],
        :sectors::text[]) with ordinality
        as told (instrument, market, symbol, zone, sector, position)
      """;

  private static void write(Handle handle, List<Followed> all, Instant knownAt) {
    Revision last =
        handle
            .createQuery(LAST)
            .map(
                (row, context) ->
                    new Revision(row.getInt("revision"), Columns.instant(row, "known_at")))
            .findOne()
            .orElse(Revision.NONE);
    if (last.knownAt().isAfter(knownAt)) {
      throw new IllegalStateException("a later universe than that of " + knownAt + " is known");
    }
    int revision = last.number() + 1;
    handle
        .createUpdate(BEGIN)
        .bind("revision", revision)
        .bind("knownAt", Columns.moment(knownAt))
        .execute();
    handle
        .createUpdate(FOLLOW)
        .bind("revision", revision)
        .bindArray("instruments", String.class, each(all, one -> one.instrument().id().value()))
        .bindArray("markets", String.class, each(all, one -> one.ticker().market()))
        .bindArray("symbols", String.class, each(all, one -> one.ticker().symbol()))
        .bindArray("zones", String.class, each(all, one -> one.ticker().zone().getId()))
        .bindArray("sectors", String.class, each(all, Followed::sector))
        .execute();
  }

  private static List<String> each(List<Followed> all, Function<Followed, String> text) {
    return all.stream().map(text).toList();
  }

  private static final String FOLLOWED =
      """
      -- universe.followed
      select instrument.id, instrument.name, instrument.currency, market, symbol, zone, sector
      from followed join instrument on instrument.number = followed.instrument
      where revision = (select max(revision) from universe where known_at <= :known)
      order by position
      """;

  @Override
  public List<Followed> followed(Instant asKnownAt) {
    return transactions.reading(handle -> followed(handle, asKnownAt));
  }

  private static List<Followed> followed(Handle handle, Instant asKnownAt) {
    return handle
        .createQuery(FOLLOWED)
        .bind("known", Columns.latest(asKnownAt))
        .map((row, context) -> followed(row))
        .list();
  }

  private static Followed followed(ResultSet row) throws SQLException {
    Instrument instrument =
        new Instrument(Columns.instrument(row, "id"), row.getString("name"), Columns.currency(row));
    Ticker ticker =
        new Ticker(
            instrument.id(),
            row.getString("market"),
            row.getString("symbol"),
            instrument.currency(),
            ZoneId.of(row.getString("zone")));
    return new Followed(instrument, ticker, row.getString("sector"));
  }
}
