package io.indexwright.dealing;

import io.indexwright.market.Price;
import io.indexwright.money.Apportionment;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One order for many portfolios. Whatever has traded is shared out in proportion to what each
 * wanted, at one average price; the parts sum to the whole in units, cash and commission.
 *
 * @param claims what each portfolio wants, together what is ordered; ties go to the earlier one
 */
public record Block(Order order, List<Claim> claims) {

  /** Refuses claims that are not the order, and a portfolio that claims twice. */
  public Block {
    claims = List.copyOf(claims);
    Quantity wanted = claims.stream().map(Claim::wanted).reduce(Quantity.NONE, Quantity::plus);
    if (!wanted.equals(order.ticket().quantity())) {
      throw new IllegalArgumentException(
          "claims of " + wanted + " are not the order for " + order.ticket().quantity());
    }
    if (new HashSet<>(claims.stream().map(Claim::portfolio).toList()).size() < claims.size()) {
      throw new IllegalArgumentException("a portfolio claims twice: " + claims);
    }
  }

  /** What one portfolio wants of a block. */
  public record Claim(PortfolioId portfolio, Quantity wanted) {}

  /**
   * What one portfolio has of a block.
   *
   * @param consideration its part of the cash, without the commission
   */
  public record Share(
      PortfolioId portfolio, Quantity quantity, Money consideration, Money commission) {}

  /** Returns the block with its order as it stands now. */
  public Block with(Order later) {
    return new Block(later, claims);
  }

  /** Returns the price per unit of all that traded, to 34 digits; none before the first trade. */
  public Optional<Price> averagePrice() {
    List<Fill> fills = order.fills();
    if (fills.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal cost =
        fills.stream()
            .map(fill -> fill.price().perUnit().multiply(fill.quantity().units()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal perUnit = Precision.quotient(cost, order.executions().quantity().units());
    return Optional.of(new Price(perUnit, fills.get(0).price().currency()));
  }

  /**
   * Shares out all that has traded so far, in the order of the claims; nothing before the first
   * trade. Each portfolio is within one step of its exact part. It is taken of the whole each time:
   * a later trade may take a step back from a portfolio, so what is booked is the last one.
   */
  public List<Share> shares() {
    List<Fill> fills = order.fills();
    return fills.isEmpty() ? List.of() : shared(fills);
  }

  private List<Share> shared(List<Fill> fills) {
    List<BigDecimal> units = units();
    List<Money> considerations = cash(fills, Fill::consideration, units);
    List<Money> commissions = cash(fills, Fill::commission, units);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      shares.add(
          new Share(
              claims.get(i).portfolio(),
              new Quantity(units.get(i)),
              considerations.get(i),
              commissions.get(i)));
    }
    return List.copyOf(shares);
  }

  private List<BigDecimal> units() {
    BigDecimal executed = order.executions().quantity().units();
    List<BigDecimal> wanted = claims.stream().map(claim -> claim.wanted().units()).toList();
    int decimals = wanted.stream().mapToInt(BigDecimal::scale).reduce(executed.scale(), Math::max);
    return Apportionment.split(executed.movePointRight(decimals).longValueExact(), wanted).stream()
        .map(steps -> BigDecimal.valueOf(steps, decimals))
        .toList();
  }

  private static List<Money> cash(
      List<Fill> fills, Function<Fill, Money> amount, List<BigDecimal> units) {
    BinaryOperator<Money> sum = Money::plus;
    Money whole = fills.stream().map(amount).reduce(sum).orElseThrow();
    int decimals = whole.amount().scale();
    return Apportionment.split(whole.amount().unscaledValue().longValueExact(), units).stream()
        .map(cents -> new Money(BigDecimal.valueOf(cents, decimals), whole.currency()))
        .toList();
  }
}
