package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.market.KnownInstruments;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.application.feed.intraday.Stretch;
import io.indexwright.application.port.feed.IntradayBars;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Bars within the day in a table, every revision of them. */
public final class PostgresIntradayBars implements IntradayBars {
  private final PostgresTransactions transactions;

  public PostgresIntradayBars(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String OPEN_MONTHS =
      """
      -- intraday.open-months
      select count(intraday_partition(day)) from unnest(:days::date[]) as months (day)
      """;

  /** A correction of what was learned of later has no moment at which it was known, and fails. */
  private static final String TAKE =
      """
      -- intraday.take
      insert into intraday_bar (
        instrument, seconds, starts_at, revision, known_at, currency, close, open, high, low, volume)
      select
        number, :seconds, told.starts_at, coalesce(known.revision + 1, 0),
        case when known.known_at > :knownAt then null else :knownAt end,
        told.currency, told.close, told.open, told.high, told.low, told.volume
      from (
        select
          id, starts_at, currency, close, open, high, low, nullif(units, '')::numeric as volume
        from unnest(:instruments::text[], :starts::timestamptz[], :currencies::text[],
          :closes::numeric[], :opens::numeric[], :highs::numeric[], :lows::numeric[],
          :volumes::text[]) as row (id, starts_at, currency, close, open, high, low, units)) as told
      join instrument using (id)
      left join lateral (
        select *
        from intraday_bar
        where instrument = number and seconds = :seconds and starts_at = told.starts_at
        order by revision desc
        limit 1) as known on true
      where (known.currency, known.close, known.open, known.high, known.low, known.volume)
        is distinct from
        (told.currency, told.close, told.open, told.high, told.low, told.volume)
      """;

  @Override
  public int take(BarInterval interval, Collection<IntradayBar> told, Instant knownAt) {
    List<IntradayBar> bars = List.copyOf(told);
    return bars.isEmpty()
        ? 0
        : transactions.inOne((Handle handle) -> taken(handle, interval, bars, knownAt));
  }

  private static int taken(
      Handle handle, BarInterval interval, List<IntradayBar> bars, Instant knownAt) {
    KnownInstruments.hold(handle, bars.stream().map(IntradayBar::instrument).distinct().toList());
    handle
        .createQuery(OPEN_MONTHS)
        .bindArray("days", LocalDate.class, months(bars))
        .mapTo(long.class)
        .one();
    try (Update take = handle.createUpdate(TAKE)) {
      decimals(take, "closes", bars, bar -> bar.close().perUnit());
      decimals(take, "opens", bars, IntradayBar::open);
      decimals(take, "highs", bars, IntradayBar::high);
      decimals(take, "lows", bars, IntradayBar::low);
      texts(take, "instruments", bars, bar -> bar.instrument().value());
      texts(take, "currencies", bars, bar -> bar.close().currency().getCurrencyCode());
      texts(take, "volumes", bars, bar -> bar.volume().map(BigDecimal::toPlainString).orElse(""));
      return take.bind("seconds", interval.length().toSeconds())
          .bind("knownAt", Columns.moment(knownAt))
          .bindArray(
              "starts",
              OffsetDateTime.class,
              bars.stream().map(bar -> Columns.moment(bar.startsAt())).toList())
          .execute();
    }
  }

  private static List<LocalDate> months(List<IntradayBar> bars) {
    return bars.stream()
        .map(bar -> LocalDate.ofInstant(bar.startsAt(), ZoneOffset.UTC).withDayOfMonth(1))
        .distinct()
        .sorted()
        .toList();
  }

  private static void decimals(
      Update take, String name, List<IntradayBar> bars, Function<IntradayBar, BigDecimal> value) {
    take.bindArray(name, BigDecimal.class, bars.stream().map(value).toList());
  }

  private static void texts(
      Update take, String name, List<IntradayBar> bars, Function<IntradayBar, String> value) {
    take.bindArray(name, String.class, bars.stream().map(value).toList());
  }

  private static final String FIND =
      """
      -- intraday.of
      select distinct on (starts_at)
        id, starts_at, close as price, intraday_bar.currency, open, high, low, volume
      from instrument
      join intraday_bar on instrument = number
      where id = :id and seconds = :seconds and starts_at >= :from and starts_at < :until
        and known_at <= :asKnownAt
      order by starts_at, revision desc
      """;

  @Override
  public List<IntradayBar> of(
      InstrumentId instrument, BarInterval interval, Stretch stretch, Instant asKnownAt) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", instrument.value())
                .bind("seconds", interval.length().toSeconds())
                .bind("from", Columns.moment(stretch.fromInclusive()))
                .bind("until", Columns.moment(stretch.untilExclusive()))
                .bind("asKnownAt", Columns.latest(asKnownAt))
                .map((row, context) -> bar(row))
                .list());
  }

  private static IntradayBar bar(ResultSet row) throws SQLException {
    return new IntradayBar(
        Columns.instrument(row, "id"),
        Columns.instant(row, "starts_at"),
        Columns.price(row),
        Columns.decimal(row, "open"),
        Columns.decimal(row, "high"),
        Columns.decimal(row, "low"),
        Optional.ofNullable(row.getBigDecimal("volume")));
  }
}
