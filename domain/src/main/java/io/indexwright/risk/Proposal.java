package io.indexwright.risk;

import io.indexwright.market.Price;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One ticket before one account: the numbers that limits are about. Nothing is held where the
 * account has no line of the instrument, and nothing can be measured where the line has no price.
 *
 * @param fee what trading costs
 */
public record Proposal(OrderTicket ticket, AccountExposure account, Commission fee) {

  /** Refuses a price of the ticket in another currency than the account's. */
  public Proposal {
    for (Price named : named(ticket.type()).toList()) {
      CurrencyMismatchException.check(account.value().currency(), named.currency());
    }
  }

  boolean isBuy() {
    return ticket.side() == Side.BUY;
  }

  /**
   * The price it is valued at: a buy at its limit, without one at its stop or the reference,
   * whichever is higher; a sale at its limit or the reference, whichever is higher.
   */
  public Optional<Price> price() {
    return quoted().map(this::valuedFrom);
  }

  private Price valuedFrom(Price reference) {
    OrderType type = ticket.type();
    return isBuy()
        ? type.limit().orElseGet(() -> higher(type.stop(), reference))
        : higher(type.limit(), reference);
  }

  private static Price higher(Optional<Price> price, Price reference) {
    return price.filter(named -> Side.BUY.isAtOrBeyond(named, reference)).orElse(reference);
  }

  /** Returns price times quantity, rounded half up to the currency, as a fill is. */
  public Optional<Money> notional() {
    return price().map(this::worth);
  }

  private Money worth(Price price) {
    return price.times(ticket.quantity(), RoundingMode.HALF_UP);
  }

  /** Returns what a buy takes out of the cash, its fee included; nothing for a sale. */
  public Optional<Money> outlay() {
    return notional()
        .map(money -> isBuy() ? money.plus(fee.on(money)) : Money.zero(money.currency()));
  }

  /** Returns the account with this order open in it: a buy sets its outlay aside. */
  public AccountExposure opened() {
    return account.with(ticket, outlay().orElse(nothing()));
  }

  /**
   * What a sale at the market should bring at the reference, less its fee. Nothing is expected of a
   * sale that waits for a price, nor of a buy.
   */
  Money proceeds() {
    boolean isCounted = !isBuy() && !namesAPrice();
    return quoted()
        .filter(price -> isCounted)
        .map(this::worth)
        .map(money -> money.minus(fee.on(money)))
        .orElse(nothing());
  }

  private Money nothing() {
    return Money.zero(account.value().currency());
  }

  Optional<BigDecimal> positionValue() {
    return price().map(price -> price.perUnit().multiply(unitsIfAllTrades()));
  }

  private BigDecimal unitsIfAllTrades() {
    Quantity onOrder = line().map(AccountExposure.Line::onOrder).orElse(Quantity.NONE);
    return held().plus(onOrder).plus(ticket.quantity()).units();
  }

  Quantity held() {
    return line().map(AccountExposure.Line::held).orElse(Quantity.NONE);
  }

  Quantity onSale() {
    return line().map(AccountExposure.Line::onSale).orElse(Quantity.NONE);
  }

  Optional<BigDecimal> reference() {
    return quoted().map(Price::perUnit);
  }

  boolean namesAPrice() {
    return named(ticket.type()).findAny().isPresent();
  }

  /** The farthest that a price of the ticket is from the reference. */
  Optional<BigDecimal> farthest() {
    return reference()
        .flatMap(
            reference ->
                named(ticket.type())
                    .map(price -> price.perUnit().subtract(reference).abs())
                    .max(Comparator.naturalOrder()));
  }

  BigDecimal amount(Money limit) {
    CurrencyMismatchException.check(account.value().currency(), limit.currency());
    return limit.amount();
  }

  Optional<Breach> above(RiskLimit limit, Optional<BigDecimal> found, BigDecimal allowed) {
    boolean isKept = found.stream().anyMatch(number -> number.compareTo(allowed) <= 0);
    return isKept ? Optional.empty() : Optional.of(new Breach(limit, ticket, found, allowed));
  }

  private Optional<Price> quoted() {
    return line().flatMap(AccountExposure.Line::reference);
  }

  private Optional<AccountExposure.Line> line() {
    return account.line(ticket.instrument());
  }

  private static Stream<Price> named(OrderType type) {
    return Stream.concat(type.limit().stream(), type.stop().stream());
  }
}
