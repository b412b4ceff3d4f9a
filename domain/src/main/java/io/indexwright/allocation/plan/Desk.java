package io.indexwright.allocation.plan;

import io.indexwright.allocation.trading.Exchange;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.allocation.trading.Trade;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Knows what a deal takes.
 *
 * @param smallest no deal of a smaller consideration is made; in the currency of the exchange
 */
public record Desk(Fees fees, Exchange exchange, Money smallest) {

  /** Returns what it takes to trade so many lots of {@code line}. */
  public Deal deal(Line line, long lots) {
    Quantity quantity = line.units(lots);
    Money consideration = line.price().times(quantity, RoundingMode.HALF_UP);
    return lots < 0
        ? sale(line, lots, quantity, consideration)
        : purchase(line, lots, quantity, consideration);
  }

  /** Returns the deal, which is no deal if it is for no lots. */
  public Deal dealOfAny(Line line, long lots) {
    return lots == 0 ? none(line) : deal(line, lots);
  }

  /** Returns no deal at all. */
  public Deal none(Line line) {
    Money nothing = Money.zero(exchange.into());
    Money none = Money.zero(line.price().currency());
    return new Deal(line, 0, Quantity.NONE, none, nothing, nothing, line.shortfall().abs());
  }

  /** Returns the deal, or none if its consideration would be too small. */
  public Deal dealOrNone(Line line, long lots) {
    Deal deal = dealOfAny(line, lots);
    return missing(deal).isPresent() ? none(line) : deal;
  }

  /** Returns what the consideration of {@code deal} lacks to be large enough, if anything. */
  public Optional<Money> missing(Deal deal) {
    Money worth = considered(deal);
    return !deal.isNone() && smallest.exceeds(worth)
        ? Optional.of(smallest.minus(worth))
        : Optional.empty();
  }

  /**
   * Returns the deal of the fewest lots that fits, from {@code from} lots on to {@code to}, as if
   * all that are larger than one that fits did; none if that for {@code to} lots does not.
   */
  public Optional<Deal> nearest(Line line, long from, long to, Predicate<Deal> fits) {
    if (fits.test(deal(line, from))) {
      return Optional.of(deal(line, from));
    }
    long low = from;
    long high = to;
    while (Math.abs(high - low) > 1) {
      long middle = (low + high) / 2;
      boolean isFit = fits.test(deal(line, middle));
      high = isFit ? middle : high;
      low = isFit ? low : middle;
    }
    return Optional.of(deal(line, high)).filter(fits);
  }

  /** Returns more than all roundings of one deal come to, in the currency of the exchange. */
  BigDecimal roundings(Line line) {
    BigDecimal local = BigDecimal.ONE.movePointLeft(decimals(line.price().currency()));
    BigDecimal own = BigDecimal.ONE.movePointLeft(decimals(exchange.into()));
    BigDecimal changed = local.multiply(exchange.rateOf(line.price().currency()));
    return changed.add(own).multiply(BigDecimal.valueOf(2));
  }

  /** Returns true if {@code left} cannot pay for so many lots more, however anything is rounded. */
  boolean isBeyond(Money left, Line line, long lots) {
    BigDecimal least = line.lotValue().multiply(BigDecimal.valueOf(lots)).subtract(roundings(line));
    return fees.isRising() && least.compareTo(left.amount()) > 0;
  }

  private static int decimals(Currency currency) {
    return currency.getDefaultFractionDigits();
  }

  /** The value that changes hands, without fees, half up. */
  private Money considered(Deal deal) {
    return Money.rounded(
        deal.line().unit().multiply(deal.quantity().units()),
        exchange.into(),
        RoundingMode.HALF_UP);
  }

  private Deal purchase(Line line, long lots, Quantity quantity, Money consideration) {
    Money local = consideration.plus(fee(line, Side.BUY, quantity, consideration));
    Money paid = exchange.priceOf(local);
    Money lost = paid.minus(exchange.value(consideration, RoundingMode.CEILING));
    return new Deal(line, lots, quantity, local, paid, lost, distance(line, quantity.units()));
  }

  private Deal sale(Line line, long lots, Quantity quantity, Money consideration) {
    Money local = consideration.minus(fee(line, Side.SELL, quantity, consideration));
    Money got = exchange.proceedsOf(local);
    Money lost = exchange.value(consideration, RoundingMode.FLOOR).minus(got);
    BigDecimal distance = distance(line, quantity.units().negate());
    return new Deal(line, lots, quantity, local, got.negated(), lost, distance);
  }

  private Money fee(Line line, Side side, Quantity quantity, Money consideration) {
    return fees.on(new Trade(side, line.terms().country(), quantity, consideration));
  }

  private static BigDecimal distance(Line line, BigDecimal units) {
    return line.shortfall().subtract(line.unit().multiply(units)).abs();
  }
}
