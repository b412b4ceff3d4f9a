package io.indexwright.adapter.postgres;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.UUID;

/** How our values lie in columns. */
final class Columns {

  private Columns() {}

  /** An instant is kept to the microsecond: a later digit is cut off, never rounded up. */
  static OffsetDateTime moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static InstrumentId instrument(ResultSet row, String column) throws SQLException {
    return new InstrumentId(row.getString(column));
  }

  static Currency currency(ResultSet row) throws SQLException {
    return Currency.getInstance(row.getString("currency"));
  }

  static Quantity quantity(ResultSet row, String column) throws SQLException {
    return new Quantity(decimal(row, column));
  }

  static Money money(ResultSet row, String column) throws SQLException {
    return new Money(decimal(row, column), currency(row));
  }

  static Price price(ResultSet row) throws SQLException {
    return new Price(decimal(row, "price"), currency(row));
  }

  static BigDecimal decimal(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column);
  }
}
