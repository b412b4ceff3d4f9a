package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;

/** How the terms of a ticket lie in columns: how much, at which prices, for how long. */
final class Terms {

  private Terms() {}

  static void bind(SqlStatement<?> statement, Optional<OrderTicket> ticket) {
    Optional<OrderType> type = ticket.map(OrderTicket::type);
    Optional<TimeInForce> time = ticket.map(OrderTicket::timeInForce);
    Optional<Price> limit = type.flatMap(OrderType::limit);
    Optional<Price> stop = type.flatMap(OrderType::stop);
    statement
        .bind("quantity", ticket.map(terms -> terms.quantity().units()))
        .bind("type", type.map(OrderType::name))
        .bind("limit", limit.map(Price::perUnit))
        .bind("stop", stop.map(Price::perUnit))
        .bind(
            "priceCurrency",
            Stream.concat(limit.stream(), stop.stream())
                .map(price -> price.currency().getCurrencyCode())
                .findFirst())
        .bind("time", time.map(TimeInForce::name))
        .bind("end", time.flatMap(Terms::end).map(Columns::moment));
  }

  private static Optional<Instant> end(TimeInForce time) {
    return time instanceof TimeInForce.GoodTill until ? Optional.of(until.end()) : Optional.empty();
  }

  /** Returns {@code ticket} with the digits of its end that are kept. */
  static OrderTicket kept(OrderTicket ticket) {
    return end(ticket.timeInForce())
        .map(end -> new TimeInForce.GoodTill(Columns.moment(end).toInstant()))
        .map(until -> ticket.as(ticket.type(), until))
        .orElse(ticket);
  }

  /**
   * Reads a ticket.
   *
   * @param prefix of the columns of its terms
   */
  static OrderTicket ticket(ResultSet row, String prefix) throws SQLException {
    return new OrderTicket(
        new InstrumentId(row.getString("instrument_id")),
        Side.valueOf(row.getString("side")),
        Columns.quantity(row, prefix + "quantity"),
        type(row, prefix),
        time(row, prefix));
  }

  private static OrderType type(ResultSet row, String prefix) throws SQLException {
    String name = row.getString(prefix + "order_type");
    return switch (name) {
      case "MARKET" -> OrderType.market();
      case "LIMIT" -> new OrderType.Limit(price(row, prefix, "limit_price"));
      case "STOP" -> new OrderType.Stop(price(row, prefix, "stop_price"));
      case "STOP_LIMIT" ->
          new OrderType.StopLimit(
              price(row, prefix, "stop_price"), price(row, prefix, "limit_price"));
      default -> throw new IllegalStateException("no type of orders: " + name);
    };
  }

  private static TimeInForce time(ResultSet row, String prefix) throws SQLException {
    String name = row.getString(prefix + "time_in_force");
    return switch (name) {
      case "DAY" -> TimeInForce.day();
      case "GTC" -> TimeInForce.gtc();
      case "GTD" -> new TimeInForce.GoodTill(Columns.instant(row, prefix + "expires_at"));
      case "IOC" -> TimeInForce.ioc();
      case "FOK" -> TimeInForce.fok();
      default -> throw new IllegalStateException("no time in force: " + name);
    };
  }

  private static Price price(ResultSet row, String prefix, String column) throws SQLException {
    BigDecimal perUnit = Columns.decimal(row, prefix + column);
    return new Price(perUnit, Currency.getInstance(row.getString(prefix + "price_currency")));
  }
}
