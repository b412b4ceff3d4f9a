package io.indexwright.adapter.postgres;

import io.indexwright.application.port.Prices;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;

/** Closes in a table, every revision of them. */
public final class PostgresPrices implements Prices {

  /** Closes in one statement: enough to be fast, few enough for the server to answer soon. */
  private static final int AT_ONCE = 10_000;

  private final PostgresTransactions transactions;

  /** Keeps closes where {@code transactions} reach. */
  public PostgresPrices(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void record(Collection<Close> closes, Instant knownAt) {
    PriceHistory.of(closes);
    List<Close> told = List.copyOf(closes);
    transactions.writing(
        handle -> {
          KnownInstruments.hold(handle, told.stream().map(Close::instrument).toList());
          for (int from = 0; from < told.size(); from += AT_ONCE) {
            record(handle, told.subList(from, Math.min(from + AT_ONCE, told.size())), knownAt);
          }
        });
  }

  /** Answers how many corrections came too late to be kept. */
  private static final String RECORD =
      """
      with told as (
        select told.*, known.revision, known.known_at
        from unnest(:instruments, :dates, :prices, :currencies)
          as told (instrument_id, date, price, currency)
        left join lateral (
          select revision, price, currency, known_at
          from close
          where instrument_id = told.instrument_id and date = told.date
          order by revision desc
          limit 1) as known on true
        where (told.price, told.currency) is distinct from (known.price, known.currency)
      ), kept as (
        insert into close (instrument_id, date, revision, price, currency, known_at)
        select instrument_id, date, coalesce(revision + 1, 0), price, currency, :knownAt
        from told
        where known_at is null or known_at <= :knownAt
      )
      select count(*) from told where known_at > :knownAt
      """;

  private static void record(Handle handle, List<Close> told, Instant knownAt) {
    int late =
        handle
            .createQuery(RECORD)
            .bindArray(
                "instruments",
                String.class,
                told.stream().map(close -> close.instrument().value()).toList())
            .bindArray("dates", LocalDate.class, told.stream().map(Close::date).toList())
            .bindArray(
                "prices",
                BigDecimal.class,
                told.stream().map(close -> close.price().perUnit()).toList())
            .bindArray(
                "currencies",
                String.class,
                told.stream().map(close -> close.price().currency().getCurrencyCode()).toList())
            .bind("knownAt", Columns.moment(knownAt))
            .mapTo(int.class)
            .one();
    if (late > 0) {
      throw new IllegalStateException(
          late + " closes are known in a later revision than " + knownAt);
    }
  }

  private static final String HISTORY =
      """
      select known.instrument_id, known.date, known.price, known.currency
      from unnest(:instruments) as wanted (instrument_id)
      cross join lateral (
        select distinct on (date) instrument_id, date, price, currency
        from close
        where instrument_id = wanted.instrument_id and known_at <= :asKnownAt
        order by date, revision desc) as known
      """;

  @Override
  public PriceHistory history(SortedSet<InstrumentId> instruments, Instant asKnownAt) {
    return PriceHistory.of(
        transactions.reading(
            handle ->
                handle
                    .createQuery(HISTORY)
                    .bindArray(
                        "instruments",
                        String.class,
                        instruments.stream().map(InstrumentId::value).toList())
                    .bind("asKnownAt", Columns.moment(asKnownAt))
                    .map((row, context) -> close(row))
                    .list()));
  }

  private static Close close(ResultSet row) throws SQLException {
    return new Close(
        Columns.instrument(row, "instrument_id"), Columns.date(row, "date"), Columns.price(row));
  }
}
