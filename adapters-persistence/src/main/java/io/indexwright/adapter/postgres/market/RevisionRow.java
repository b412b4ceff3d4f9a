package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.series.Revision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * A bar that has its number already, as the table keeps it.
 *
 * @param decimals that all its prices have
 */
record RevisionRow(Revision<Bar> revision, short decimals) {
  private static final int MOST_DECIMALS = 1_000;
  private static final BigDecimal UNSTATED = BigDecimal.ONE.negate();

  /**
   * Finds the whole numbers of a bar.
   *
   * @throws IllegalArgumentException if a price has too many digits
   */
  static RevisionRow of(Revision<Bar> revision) {
    Bar bar = revision.fact();
    List<BigDecimal> prices =
        Stream.of(Optional.of(bar.close().price().perUnit()), bar.open(), bar.high(), bar.low())
            .flatMap(Optional::stream)
            .toList();
    int decimals = prices.stream().mapToInt(price -> Math.max(price.scale(), 0)).max().orElse(0);
    if (decimals > MOST_DECIMALS || !prices.stream().allMatch(price -> fits(price, decimals))) {
      throw new IllegalArgumentException("PostgreSQL keeps 18 digits of prices, not all of " + bar);
    }
    return new RevisionRow(revision, (short) decimals);
  }

  private static boolean fits(BigDecimal price, int decimals) {
    return price.scaleByPowerOfTen(decimals).compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }

  InstrumentId instrument() {
    return revision.fact().close().instrument();
  }

  LocalDate date() {
    return revision.fact().close().date();
  }

  /** Zero stands for a price that is not stated, and minus one for such a volume. */
  private static final String RESTORE =
      """
      -- bars.restore
      insert into bar (
        instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume)
      select
        number, date, revision, decimals, told.currency, known_at, close, nullif(open, 0),
        nullif(high, 0), nullif(low, 0), nullif(volume, -1)
      from unnest(
        :instruments, :dates, :revisions, :decimals, :currencies, :knownAt, :closes, :opens, :highs,
        :lows, :volumes)
        as told (
          instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume)
      join instrument on instrument.id = told.instrument
      on conflict (instrument, date, revision) do nothing
      """;

  /** Adds those of {@code rows} that are not there. */
  static void restore(Handle handle, List<RevisionRow> rows) {
    handle
        .createUpdate(RESTORE)
        .bindArray("instruments", String.class, all(rows, row -> row.instrument().value()))
        .bindArray("dates", LocalDate.class, all(rows, RevisionRow::date))
        .bindArray("revisions", Integer.class, all(rows, row -> row.revision.number()))
        .bindArray("decimals", Short.class, all(rows, RevisionRow::decimals))
        .bindArray("currencies", String.class, all(rows, RevisionRow::currency))
        .bindArray("knownAt", OffsetDateTime.class, all(rows, RevisionRow::knownAt))
        .bindArray("closes", Long.class, all(rows, RevisionRow::close))
        .bindArray("opens", Long.class, all(rows, row -> row.whole(row.bar().open())))
        .bindArray("highs", Long.class, all(rows, row -> row.whole(row.bar().high())))
        .bindArray("lows", Long.class, all(rows, row -> row.whole(row.bar().low())))
        .bindArray(
            "volumes", BigDecimal.class, all(rows, row -> row.bar().volume().orElse(UNSTATED)))
        .execute();
  }

  private static <T> List<T> all(List<RevisionRow> rows, Function<RevisionRow, T> column) {
    return rows.stream().map(column).toList();
  }

  private Bar bar() {
    return revision.fact();
  }

  private String currency() {
    return bar().close().price().currency().getCurrencyCode();
  }

  private OffsetDateTime knownAt() {
    return Columns.moment(revision.knownAt());
  }

  private long close() {
    return whole(Optional.of(bar().close().price().perUnit()));
  }

  private long whole(Optional<BigDecimal> price) {
    return price.map(stated -> stated.scaleByPowerOfTen(decimals).longValueExact()).orElse(0L);
  }
}
