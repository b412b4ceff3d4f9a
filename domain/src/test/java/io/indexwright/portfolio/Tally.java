package io.indexwright.portfolio;

import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** A second way to add up facts, with plain numbers: what came in, what is owed, what is held. */
final class Tally {
  private final Map<String, BigDecimal> cash = new TreeMap<>();
  private final Map<String, Fact.DividendDue> owed = new TreeMap<>();
  private final Map<String, BigDecimal> amounts = new TreeMap<>();
  private final Map<String, BigDecimal> units = new TreeMap<>();

  void add(FactRevision told) {
    Fact fact = told.fact();
    if (fact instanceof Fact.Traded trade) {
      traded(trade);
    } else if (fact instanceof Fact.DividendDue dividend) {
      BigDecimal amount =
          unitsOf(dividend.instrument().value()).multiply(dividend.perUnit().perUnit());
      amounts.put(told.id(), amount.setScale(2, RoundingMode.HALF_UP));
      owed.put(told.id(), dividend);
    } else if (fact instanceof Fact.DividendPaid paid) {
      owed.remove(paid.due());
      move(cash, paid.amount().currency().getCurrencyCode(), amountOf(paid.due()));
    } else if (fact instanceof Fact.Restructured restructured) {
      restructured(restructured.how());
    } else {
      moneyOnly(fact);
    }
  }

  private void traded(Fact.Traded trade) {
    String code = trade.fee().currency().getCurrencyCode();
    boolean in = trade.trade().side() == Side.BUY;
    BigDecimal gross = trade.consideration().amount();
    move(cash, code, in ? gross.negate() : gross);
    move(cash, code, trade.fee().amount().negate());
    BigDecimal number = trade.trade().quantity().units();
    move(units, trade.trade().instrument().value(), in ? number : number.negate());
  }

  private void moneyOnly(Fact fact) {
    if (fact instanceof Fact.CashMoved moved) {
      move(cash, moved.amount().currency().getCurrencyCode(), moved.amount().amount());
    } else if (fact instanceof Fact.Charged charged) {
      move(cash, charged.amount().currency().getCurrencyCode(), charged.amount().amount().negate());
    } else if (fact instanceof Fact.Exchanged exchanged) {
      move(
          cash,
          exchanged.given().currency().getCurrencyCode(),
          exchanged.given().amount().negate());
      move(cash, exchanged.received().currency().getCurrencyCode(), exchanged.received().amount());
    } else if (fact instanceof Fact.CashInLieu paid) {
      BigDecimal exact = paid.fraction().units().multiply(paid.market().perUnit());
      String code = paid.market().currency().getCurrencyCode();
      move(cash, code, exact.setScale(2, RoundingMode.HALF_UP));
      move(units, paid.instrument().value(), paid.fraction().units().negate());
    }
  }

  private void restructured(Restructuring how) {
    if (how instanceof Restructuring.Split split) {
      String name = split.instrument().value();
      units.put(name, times(unitsOf(name), split.ratio().after(), split.ratio().before()));
    } else if (how instanceof Restructuring.SpinOff spinOff) {
      BigDecimal parents = unitsOf(spinOff.parent().value());
      move(
          units,
          spinOff.child().value(),
          times(parents, spinOff.ratio().after(), spinOff.ratio().before()));
    } else if (how instanceof Restructuring.Merger merger) {
      BigDecimal targets = unitsOf(merger.target().value());
      units.remove(merger.target().value());
      move(
          units,
          merger.acquirer().value(),
          times(targets, merger.ratio().after(), merger.ratio().before()));
    }
  }

  BigDecimal cashIn(Currency currency) {
    return cash.getOrDefault(currency.getCurrencyCode(), BigDecimal.ZERO);
  }

  BigDecimal owedIn(Currency currency) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, Fact.DividendDue> open : owed.entrySet()) {
      boolean isIn = open.getValue().perUnit().currency().equals(currency);
      sum = isIn ? sum.add(amountOf(open.getKey())) : sum;
    }
    return sum;
  }

  private BigDecimal amountOf(String due) {
    return amounts.getOrDefault(due, BigDecimal.ZERO);
  }

  BigDecimal unitsOf(String instrument) {
    return units.getOrDefault(instrument, BigDecimal.ZERO);
  }

  private static BigDecimal times(BigDecimal number, BigDecimal after, BigDecimal before) {
    return number.multiply(after).divide(before, MathContext.DECIMAL128);
  }

  private static void move(Map<String, BigDecimal> sums, String key, BigDecimal amount) {
    sums.merge(key, amount, BigDecimal::add);
  }
}
