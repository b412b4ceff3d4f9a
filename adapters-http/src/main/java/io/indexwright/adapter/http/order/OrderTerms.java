package io.indexwright.adapter.http.order;

import io.indexwright.adapter.http.exchange.Body;
import io.indexwright.market.Price;
import io.indexwright.order.OrderType;
import io.indexwright.order.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * At which prices, and for how long: as it is asked for, in the currency of the account.
 *
 * @param kind empty if it is not said; then there are no prices either
 */
record OrderTerms(
    Optional<Kind> kind,
    Optional<BigDecimal> limit,
    Optional<BigDecimal> stop,
    Optional<Lasting> lasting,
    Optional<Instant> end) {

  /** The types, by the words that the field has for them. */
  private enum Kind {
    MARKET,
    LIMIT,
    STOP,
    STOP_LIMIT;

    private static final Set<Kind> LIMITED = EnumSet.of(LIMIT, STOP_LIMIT);
    private static final Set<Kind> STOPPED = EnumSet.of(STOP, STOP_LIMIT);
  }

  /** The times in force, by theirs. */
  private enum Lasting {
    DAY,
    GTC,
    GTD,
    IOC,
    FOK
  }

  static OrderTerms of(Body given) {
    OrderTerms terms =
        new OrderTerms(
            given.parsed("type", one(Kind.values()), "must be MARKET, LIMIT, STOP or STOP_LIMIT"),
            given.positive("limit"),
            given.positive("stop"),
            given.parsed("timeInForce", one(Lasting.values()), "must be DAY, GTC, GTD, IOC or FOK"),
            given.instant("expiresAt"));
    given.require(
        terms.limit.isPresent() == terms.kind.filter(Kind.LIMITED::contains).isPresent(),
        "limit",
        "must be given with the types LIMIT and STOP_LIMIT, and with no other");
    given.require(
        terms.stop.isPresent() == terms.kind.filter(Kind.STOPPED::contains).isPresent(),
        "stop",
        "must be given with the types STOP and STOP_LIMIT, and with no other");
    given.require(
        terms.end.isPresent() == terms.lasting.filter(Lasting.GTD::equals).isPresent(),
        "expiresAt",
        "must be given with the time in force GTD, and with no other");
    return terms;
  }

  private static <E extends Enum<E>> Function<String, Optional<E>> one(E[] constants) {
    return text -> Stream.of(constants).filter(one -> one.name().equals(text)).findFirst();
  }

  Optional<OrderType> type(Currency currency) {
    return kind.map(
        known ->
            switch (known) {
              case MARKET -> OrderType.market();
              case LIMIT -> new OrderType.Limit(price(limit, currency));
              case STOP -> new OrderType.Stop(price(stop, currency));
              case STOP_LIMIT ->
                  new OrderType.StopLimit(price(stop, currency), price(limit, currency));
            });
  }

  private static Price price(Optional<BigDecimal> perUnit, Currency currency) {
    return new Price(perUnit.orElseThrow(), currency);
  }

  Optional<TimeInForce> timeInForce() {
    return lasting.map(
        known ->
            switch (known) {
              case DAY -> TimeInForce.day();
              case GTC -> TimeInForce.gtc();
              case GTD -> new TimeInForce.GoodTill(end.orElseThrow());
              case IOC -> TimeInForce.ioc();
              case FOK -> TimeInForce.fok();
            });
  }
}
