package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.CopiedRows;
import io.indexwright.adapter.postgres.sql.Copies;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.history.ArchivedException;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.CloseColumns;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The closes of the table of bars, every revision of them. */
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
          BarYears.open(handle, years(told));
          for (int from = 0; from < told.size(); from += AT_ONCE) {
            record(handle, told.subList(from, Math.min(from + AT_ONCE, told.size())), knownAt);
          }
        });
  }

  private static SortedSet<Integer> years(List<Close> told) {
    return new TreeSet<>(told.stream().map(close -> close.date().getYear()).toList());
  }

  /** Answers how many corrections came too late to be kept. */
  private static final String RECORD =
      """
      -- prices.record
      with told as (
        select instrument.number, told.*, known.revision, known.known_at
        from unnest(
            :instruments::text[], :dates::date[], :closes::bigint[], :decimals::smallint[],
            :currencies::text[])
          as told (instrument, date, close, decimals, currency)
        join instrument on instrument.id = told.instrument
        left join lateral (
          select revision, close, decimals, currency, known_at
          from bar
          where bar.instrument = instrument.number and bar.date = told.date
          order by revision desc
          limit 1) as known on true
        where known.revision is null
          or told.currency <> known.currency
          or bar_price(told.close, told.decimals) <> bar_price(known.close, known.decimals)
      ), kept as (
        insert into bar (instrument, date, revision, close, decimals, currency, known_at)
        select number, date, coalesce(revision + 1, 0), close, decimals, currency, :knownAt
        from told
        where known_at is null or known_at <= :knownAt
      )
      select count(*) from told where known_at > :knownAt
      """;

  private static void record(Handle handle, List<Close> told, Instant knownAt) {
    List<BigDecimal> prices = told.stream().map(close -> close.price().perUnit()).toList();
    int late =
        handle
            .createQuery(RECORD)
            .bindArray("instruments", String.class, ids(told))
            .bindArray("dates", LocalDate.class, told.stream().map(Close::date).toList())
            .bindArray("closes", Long.class, prices.stream().map(PostgresPrices::whole).toList())
            .bindArray(
                "decimals", Short.class, prices.stream().map(p -> (short) p.scale()).toList())
            .bindArray("currencies", String.class, currencies(told))
            .bind("knownAt", Columns.moment(knownAt))
            .mapTo(int.class)
            .one();
    if (late > 0) {
      throw new IllegalStateException(
          late + " closes are known in a later revision than " + knownAt);
    }
  }

  private static List<String> ids(List<Close> told) {
    return told.stream().map(close -> close.instrument().value()).toList();
  }

  private static List<String> currencies(List<Close> told) {
    return told.stream().map(close -> close.price().currency().getCurrencyCode()).toList();
  }

  /** It fits: a history of it could be made. */
  private static long whole(BigDecimal price) {
    return price.unscaledValue().longValueExact();
  }

  /**
   * In no order, so that it can be read as it lies; the reader tells which revision counts. What is
   * usual is left out, since each field costs time. Nothing that comes from outside is in it as a
   * text.
   */
  static String history(Numbers numbers, Stretch stretch, Instant asKnownAt) {
    return String.format(
        Locale.ROOT,
        """
        -- prices.history
        select
          instrument,
          date,
          close,
          nullif(decimals, %d::smallint),
          nullif(revision, 0),
          nullif(currency, '%s')
        from bar
        where instrument = any('{%s}'::bigint[])
          and date >= '%s'
          and date < '%s'
          and known_at <= '%s'
        """,
        ReadCloses.USUAL_DECIMALS,
        numbers.usualCurrency(),
        numbers.all().stream().map(String::valueOf).collect(Collectors.joining(",")),
        Columns.written(stretch.fromInclusive()),
        Columns.written(stretch.untilExclusive()),
        Columns.written(asKnownAt));
  }

  @Override
  public PriceHistory history(
      SortedSet<InstrumentId> instruments,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt) {
    Stretch stretch = Stretch.of(fromInclusive, untilExclusive);
    return transactions.inOne(handle -> history(handle, instruments, stretch, asKnownAt));
  }

  private static PriceHistory history(
      Handle handle, SortedSet<InstrumentId> instruments, Stretch stretch, Instant asKnownAt)
      throws SQLException {
    Numbers numbers = Numbers.of(handle, instruments);
    String query = history(numbers, stretch, asKnownAt);
    CloseColumns closes =
        Copies.watched(
            handle,
            query,
            server -> {
              try (CopiedRows rows = new CopiedRows(server, query)) {
                return new ReadCloses(numbers).of(rows);
              }
            });
    BarYears.requireNothingAway(handle, stretch, numbers.all());
    return PriceHistory.of(closes);
  }

  /**
   * Goes back from partition to partition until there is a close. That one instrument is expected
   * lets the server keep one plan for all calls: to make one takes ten times as long as to use it.
   */
  static final String LAST =
      """
      -- prices.last
      select instrument.id, last.*, away.years
      from each_of(:ids) as wanted
      join instrument on instrument.id = wanted
      left join lateral (
        select date, bar_price(close, decimals) as price, currency
        from bar
        where bar.instrument = instrument.number and date < :until and known_at <= :asKnownAt
        order by date desc, revision desc
        limit 1) as last on true
      cross join lateral (
        select array_agg(year order by year) as years
        from bar_archive
        where instruments @> array[instrument.number]
          and make_date(year, 1, 1) < :until
          and make_date(year + 1, 1, 1) > coalesce(last.date, '-infinity')) as away
      """;

  @Override
  public SortedMap<InstrumentId, Close> lastCloses(
      SortedSet<InstrumentId> instruments, LocalDate date, Instant asKnownAt) {
    SortedMap<InstrumentId, Close> last = new TreeMap<>();
    transactions
        .reading(
            handle ->
                handle
                    .createQuery(LAST)
                    .bindArray(
                        "ids", String.class, instruments.stream().map(InstrumentId::value).toList())
                    .bind("until", Stretch.through(date).untilExclusive())
                    .bind("asKnownAt", Columns.moment(asKnownAt))
                    .map((row, context) -> last(row))
                    .list())
        .stream()
        .flatMap(Optional::stream)
        .forEach(close -> last.put(close.instrument(), close));
    return last;
  }

  private static Optional<Close> last(ResultSet row) throws SQLException {
    Array away = row.getArray("years");
    if (!row.wasNull()) {
      throw new ArchivedException(BarYears.away(List.of((Integer[]) away.getArray())));
    }
    row.getDate("date");
    return row.wasNull() ? Optional.empty() : Optional.of(close(row));
  }

  private static Close close(ResultSet row) throws SQLException {
    return new Close(Columns.instrument(row, "id"), Columns.date(row, "date"), Columns.price(row));
  }
}
