package io.indexwright.adapter.postgres.sql;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How our values lie in columns. */
public final class Columns {
  private static final Instant START_OF_CALENDARS = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END_OF_CALENDARS = Instant.parse("9999-12-31T23:59:59.999999Z");

  /** Later than anything that is known. */
  public static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59Z");

  private Columns() {}

  /** An instant is kept to the microsecond: a later digit is cut off, never rounded up. */
  public static OffsetDateTime moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** Whatever was known at {@code instant}, or ever, if no calendar reaches so far. */
  public static OffsetDateTime latest(Instant instant) {
    return instant.isAfter(END_OF_CALENDARS) ? OffsetDateTime.MAX : moment(instant);
  }

  /** A moment as the text of a statement that takes no parameters. */
  public static String written(Instant instant) {
    if (instant.isBefore(START_OF_CALENDARS)) {
      return "-infinity";
    }
    return instant.isAfter(END_OF_CALENDARS)
        ? "infinity"
        : instant.truncatedTo(ChronoUnit.MICROS).toString();
  }

  /** A date as the text of such a statement; Java writes a plus before years of five digits. */
  public static String written(LocalDate date) {
    return String.format(
        Locale.ROOT, "%04d-%02d-%02d", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Returns a moment, to the microsecond. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Returns a plain date. */
  public static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** Returns an id of ours. */
  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** Returns the ids of portfolios. */
  public static List<UUID> uuids(Collection<PortfolioId> portfolios) {
    return portfolios.stream().map(PortfolioId::value).toList();
  }

  /** Returns an instrument by its id. */
  public static InstrumentId instrument(ResultSet row, String column) throws SQLException {
    return new InstrumentId(row.getString(column));
  }

  /** Returns the currency of the column {@code currency}. */
  public static Currency currency(ResultSet row) throws SQLException {
    return Currency.getInstance(row.getString("currency"));
  }

  /** Returns the account of a row of portfolios. */
  public static Account account(ResultSet row) throws SQLException {
    return new Account(new PortfolioId(uuid(row, "id")), row.getString("name"), currency(row));
  }

  /** Returns units. */
  public static Quantity quantity(ResultSet row, String column) throws SQLException {
    return new Quantity(decimal(row, column));
  }

  /** Returns an amount in the currency of the column {@code currency}. */
  public static Money money(ResultSet row, String column) throws SQLException {
    return new Money(decimal(row, column), currency(row));
  }

  /** Returns the column {@code price} in the currency of the column {@code currency}. */
  public static Price price(ResultSet row) throws SQLException {
    return new Price(decimal(row, "price"), currency(row));
  }

  /** Returns an exact number. */
  public static BigDecimal decimal(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column);
  }
}
