package io.indexwright.adapter.postgres.reference;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.Turn;
import io.indexwright.application.port.reference.Fixings;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;

/** Rates of exchange in a table, every revision of them. */
public final class PostgresFixings implements Fixings {
  private final PostgresTransactions transactions;

  /** Keeps rates where {@code transactions} reach. */
  public PostgresFixings(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void record(Collection<FxQuote> quotes, String source, Instant knownAt) {
    if (source.isBlank()) {
      throw new IllegalArgumentException("rates need a source");
    }
    List<FxQuote> told = FxRates.of(quotes).quotes();
    transactions.writing(
        handle -> {
          Turn.await(handle, "fx_rate", told.stream().map(FxQuote::fixing).toList());
          record(handle, told, source, knownAt);
        });
  }

  /** Answers how many corrections came too late to be kept. */
  private static final String RECORD =
      """
      -- fixings.record
      with told as (
        select told.*, known.revision, known.known_at
        from unnest(
            :fixings::text[], :dates::date[], :bases::text[], :quotes::text[], :rates::numeric[])
          as told (fixing, date, base, quote, rate)
        left join lateral (
          select revision, base, rate, known_at
          from fx_rate
          where fx_rate.fixing = told.fixing
            and fx_rate.date = told.date
            and fx_rate.pair = fx_pair(told.base, told.quote)
          order by revision desc
          limit 1) as known on true
        where known.revision is null or told.base <> known.base or told.rate <> known.rate
      ), kept as (
        insert into fx_rate (fixing, date, base, quote, revision, rate, source, known_at)
        select fixing, date, base, quote, coalesce(revision + 1, 0), rate, :source, :knownAt
        from told
        where known_at is null or known_at <= :knownAt
      )
      select count(*) from told where known_at > :knownAt
      """;

  private static void record(Handle handle, List<FxQuote> told, String source, Instant knownAt) {
    int late =
        handle
            .createQuery(RECORD)
            .bindArray("fixings", String.class, told.stream().map(FxQuote::fixing).toList())
            .bindArray("dates", LocalDate.class, told.stream().map(FxQuote::date).toList())
            .bindArray(
                "bases",
                String.class,
                told.stream().map(quote -> quote.pair().of().getCurrencyCode()).toList())
            .bindArray(
                "quotes",
                String.class,
                told.stream().map(quote -> quote.pair().in().getCurrencyCode()).toList())
            .bindArray("rates", BigDecimal.class, told.stream().map(FxQuote::rate).toList())
            .bind("source", source)
            .bind("knownAt", Columns.moment(knownAt))
            .mapTo(int.class)
            .one();
    if (late > 0) {
      throw new IllegalStateException(
          late + " rates are known in a later revision than " + knownAt);
    }
  }

  static final String RATES =
      """
      -- fixings.rates
      select distinct on (fixing, date, pair) fixing, date, base, quote, rate
      from fx_rate
      where fixing = any(:fixings)
        and date >= :from
        and date < :until
        and known_at <= :asKnownAt
      order by fixing, date, pair, revision desc
      """;

  @Override
  public FxRates rates(
      SortedSet<String> fixings,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt) {
    return FxRates.of(
        transactions.reading(
            handle ->
                handle
                    .createQuery(RATES)
                    .bindArray("fixings", String.class, List.copyOf(fixings))
                    .bind("from", fromInclusive)
                    .bind("until", untilExclusive)
                    .bind("asKnownAt", Columns.moment(asKnownAt))
                    .map((row, context) -> quote(row))
                    .list()));
  }

  private static FxQuote quote(ResultSet row) throws SQLException {
    return new FxQuote(
        row.getString("fixing"),
        CurrencyPair.of(row.getString("base"), row.getString("quote")),
        Columns.date(row, "date"),
        Columns.decimal(row, "rate"));
  }
}
