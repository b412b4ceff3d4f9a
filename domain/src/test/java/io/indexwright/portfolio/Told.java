package io.indexwright.portfolio;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Facts that can be read at a glance; day 1 is the first of January 2024. */
public final class Told {
  public static final Instant KNOWN = Instant.parse("2024-06-01T00:00:00Z");
  public static final Instant LATER = Instant.parse("2024-07-01T00:00:00Z");

  private Told() {}

  public static LocalDate day(int day) {
    return LocalDate.of(2023, 12, 31).plusDays(day);
  }

  public static FactRevision told(String id, int day, Fact fact) {
    return FactRevision.first(id, KNOWN, day(day), fact);
  }

  public static FactRevision bought(String id, int day, String name, String... unitsAndDollars) {
    return told(id, day, trade(Side.BUY, name, unitsAndDollars[0], unitsAndDollars[1]));
  }

  public static FactRevision sold(String id, int day, String name, String... unitsAndDollars) {
    return told(id, day, trade(Side.SELL, name, unitsAndDollars[0], unitsAndDollars[1]));
  }

  public static Fact trade(Side side, String name, String units, String dollars) {
    return trade(side, name, Money.of(dollars, USD), units, "0", "1");
  }

  public static Fact trade(Side side, String name, Money amount, String... unitsFeeAndRate) {
    return new Fact.Traded(
        new Trade(id(name), side, new Quantity(new BigDecimal(unitsFeeAndRate[0]))),
        amount,
        Money.of(unitsFeeAndRate[1], amount.currency()),
        new BigDecimal(unitsFeeAndRate[2]));
  }

  public static FactRevision cash(String id, int day, String dollars) {
    return told(id, day, new Fact.CashMoved(Money.of(dollars, USD)));
  }

  public static FactRevision due(String id, int day, String name, String perUnit) {
    return told(id, day, new Fact.DividendDue(id(name), Price.of(perUnit, USD)));
  }

  public static FactRevision paid(String id, int day, String due, String dollars) {
    return told(id, day, new Fact.DividendPaid(due, Money.of(dollars, USD)));
  }

  public static Ratio ratio(String after, String held) {
    return new Ratio(new BigDecimal(held), new BigDecimal(after));
  }

  public static FactRevision split(String id, int day, String name, String... afterAndHeld) {
    Ratio ratio = ratio(afterAndHeld[0], afterAndHeld[1]);
    return told(id, day, new Fact.Restructured(new Restructuring.Split(id(name), ratio)));
  }

  public static FactRevision merged(String id, int day, String target, String... intoAndAfter) {
    Restructuring.Merger how =
        new Restructuring.Merger(id(target), id(intoAndAfter[0]), ratio(intoAndAfter[1], "1"));
    return told(id, day, new Fact.Restructured(how));
  }

  /** One of the child for four of the parent. */
  public static FactRevision spunOff(
      String id, int day, String parent, String... childAndCostShare) {
    BigDecimal costShare = new BigDecimal(childAndCostShare[1]);
    Restructuring.SpinOff how =
        new Restructuring.SpinOff(id(parent), id(childAndCostShare[0]), ratio("1", "4"), costShare);
    return told(id, day, new Fact.Restructured(how));
  }

  public static Statement statement(int day, FactRevision... facts) {
    return Ledger.of(List.of(facts)).statement(day(day), Instant.MAX);
  }
}
