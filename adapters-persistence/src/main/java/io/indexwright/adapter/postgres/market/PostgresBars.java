package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.port.Bars;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Daily bars in a table, every revision of them. */
public final class PostgresBars implements Bars {
  private final PostgresTransactions transactions;

  /** Keeps bars where {@code transactions} reach; loading many is long work. */
  public PostgresBars(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public ImportOutcome load(Iterator<? extends Reading> rows, Instant knownAt) {
    return transactions.inOne(handle -> new BarImport(handle, knownAt).of(rows));
  }

  static final String FIND =
      """
      -- bars.of
      select distinct on (date)
        id,
        date,
        bar_price(close, decimals) as price,
        bar.currency,
        bar_price(open, decimals) as open,
        bar_price(high, decimals) as high,
        bar_price(low, decimals) as low,
        volume
      from instrument
      join bar on bar.instrument = number
      where id = :id and date >= :from and date < :until and known_at <= :asKnownAt
      order by date, revision desc
      """;

  @Override
  public List<Bar> of(
      InstrumentId instrument,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt) {
    Stretch stretch = Stretch.of(fromInclusive, untilExclusive);
    return transactions.inOne(handle -> bars(handle, instrument, stretch, asKnownAt));
  }

  private static List<Bar> bars(
      Handle handle, InstrumentId instrument, Stretch stretch, Instant asKnownAt) {
    List<Bar> bars =
        handle
            .createQuery(FIND)
            .bind("id", instrument.value())
            .bind("from", stretch.fromInclusive())
            .bind("until", stretch.untilExclusive())
            .bind("asKnownAt", Columns.moment(asKnownAt))
            .map((row, context) -> bar(row))
            .list();
    BarYears.requireNothingAway(handle, stretch, Numbers.of(handle, List.of(instrument)).all());
    return bars;
  }

  static Bar bar(ResultSet row) throws SQLException {
    return new Bar(
        new Close(Columns.instrument(row, "id"), Columns.date(row, "date"), Columns.price(row)),
        decimal(row, "open"),
        decimal(row, "high"),
        decimal(row, "low"),
        decimal(row, "volume"));
  }

  private static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }
}
