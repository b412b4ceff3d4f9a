package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Quote;
import io.indexwright.application.port.feed.Quotes;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Quotes in a table, a row for each instrument. */
public final class PostgresQuotes implements Quotes {
  private final PostgresTransactions transactions;

  public PostgresQuotes(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Rows are taken in one order, so that nobody waits for somebody who waits for him. An instrument
   * that is not known has no number, which the table refuses.
   */
  private static final String TAKE =
      """
      -- quotes.take
      insert into quote as known (instrument, price, currency, observed_at, source, received_at)
      select
        (select number from instrument where id = told.instrument),
        told.price, told.currency, told.observed_at, told.source, told.received_at
      from unnest(:instruments::text[], :prices::numeric[], :currencies::text[],
        :observed::timestamptz[], :sources::text[], :received::timestamptz[])
        as told (instrument, price, currency, observed_at, source, received_at)
      order by 1
      on conflict (instrument) do update set
        price = excluded.price,
        currency = excluded.currency,
        observed_at = excluded.observed_at,
        source = excluded.source,
        received_at = excluded.received_at
      where (excluded.observed_at, excluded.received_at) > (known.observed_at, known.received_at)
      """;

  @Override
  public void take(Collection<Quote> quotes) {
    List<Quote> told = List.copyOf(Quote.newest(quotes).values());
    if (told.isEmpty()) {
      return;
    }
    transactions.writing(
        handle ->
            handle
                .createUpdate(TAKE)
                .bindArray(
                    "instruments",
                    String.class,
                    told.stream().map(quote -> quote.latest().instrument().value()).toList())
                .bindArray(
                    "prices",
                    BigDecimal.class,
                    told.stream().map(quote -> quote.latest().price().perUnit()).toList())
                .bindArray(
                    "currencies",
                    String.class,
                    told.stream()
                        .map(quote -> quote.latest().price().currency().getCurrencyCode())
                        .toList())
                .bindArray(
                    "observed",
                    OffsetDateTime.class,
                    told.stream()
                        .map(quote -> Columns.moment(quote.latest().observedAt()))
                        .toList())
                .bindArray("sources", String.class, told.stream().map(Quote::source).toList())
                .bindArray(
                    "received",
                    OffsetDateTime.class,
                    told.stream().map(quote -> Columns.moment(quote.receivedAt())).toList())
                .execute());
  }

  private static final String LAST =
      """
      -- quotes.last
      select id, price, quote.currency, observed_at, source, received_at
      from quote join instrument on number = instrument
      where id = any(:ids)
      """;

  @Override
  public SortedMap<InstrumentId, Quote> last(Collection<InstrumentId> instruments) {
    SortedMap<InstrumentId, Quote> last = new TreeMap<>();
    transactions
        .reading(
            handle ->
                handle
                    .createQuery(LAST)
                    .bindArray(
                        "ids", String.class, instruments.stream().map(InstrumentId::value).toList())
                    .map((row, context) -> quote(row))
                    .list())
        .forEach(quote -> last.put(quote.latest().instrument(), quote));
    return last;
  }

  private static Quote quote(ResultSet row) throws SQLException {
    return new Quote(
        new LatestPrice(
            Columns.instrument(row, "id"), Columns.price(row), Columns.instant(row, "observed_at")),
        row.getString("source"),
        Columns.instant(row, "received_at"));
  }
}
