package io.indexwright.adapter.postgres.trading;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.DIGITS_34;
import static io.indexwright.adapter.postgres.Sample.EUR;
import static io.indexwright.adapter.postgres.Sample.USD;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.Fact.Charge;
import io.indexwright.portfolio.Restructuring;
import io.indexwright.portfolio.Trade;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts of every kind, with as many digits as they may have. */
final class FactExamples {
  private static final Currency YEN = Currency.getInstance("JPY");
  private static final Currency DINAR = Currency.getInstance("KWD");
  private static final BigDecimal DIGITS = new BigDecimal(DIGITS_34);
  private static final Quantity UNITS = new Quantity(DIGITS);
  private static final Ratio THIRD = new Ratio(new BigDecimal("3"), DIGITS);

  static final List<Fact> ALL =
      List.of(
          new Fact.CashMoved(Money.of("-12", YEN)),
          new Fact.Traded(trade(Side.BUY), eur("3.10"), eur("0.00"), DIGITS),
          new Fact.Traded(trade(Side.SELL), eur("0.00"), eur("0.35"), BigDecimal.ONE),
          new Fact.DividendDue(A, new Price(DIGITS, DINAR)),
          new Fact.DividendPaid("dividend of a", Money.of("1.234", DINAR)),
          new Fact.CashInLieu(B, UNITS, new Price(DIGITS, EUR), DIGITS),
          new Fact.Charged(Charge.FEE, eur("7.00")),
          new Fact.Charged(Charge.TAX, eur("-7.00")),
          new Fact.Exchanged(eur("0.00"), Money.of("100", YEN)),
          new Fact.Restructured(new Restructuring.Split(A, THIRD)),
          new Fact.Restructured(new Restructuring.SpinOff(A, B, THIRD, new BigDecimal("0.125"))),
          new Fact.Restructured(new Restructuring.SpinOff(A, B, THIRD, BigDecimal.ZERO)),
          new Fact.Restructured(new Restructuring.Merger(B, A, THIRD)),
          new Fact.CashMoved(Money.of("0.00", USD)),
          new Fact.Cancelled());

  private FactExamples() {}

  private static Trade trade(Side side) {
    return new Trade(A, side, UNITS);
  }

  private static Money eur(String amount) {
    return Money.of(amount, EUR);
  }

  /** The types of the examples, down to the ways of restructuring and charging. */
  static Set<Object> shown() {
    return ALL.stream().map(FactExamples::typeOf).collect(Collectors.toSet());
  }

  private static Object typeOf(Fact fact) {
    if (fact instanceof Fact.Restructured restructured) {
      return restructured.how().getClass();
    }
    return fact instanceof Fact.Charged charged ? charged.charge() : fact.getClass();
  }

  /** Whatever there is a type for. */
  static Set<Object> possible() {
    Set<Class<?>> parted = Set.of(Fact.Restructured.class, Fact.Charged.class);
    Stream<Class<?>> whole =
        Arrays.stream(Fact.class.getPermittedSubclasses()).filter(type -> !parted.contains(type));
    return Stream.of(
            whole,
            Arrays.stream(Restructuring.class.getPermittedSubclasses()),
            Arrays.stream(Charge.values()))
        .flatMap(types -> types)
        .collect(Collectors.toSet());
  }
}
