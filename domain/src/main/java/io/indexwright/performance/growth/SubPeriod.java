package io.indexwright.performance.growth;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import java.util.List;

/**
 * What a portfolio was worth before and after a stretch in which money came only at its start and
 * went only at its end; mostly a day.
 *
 * @param begin before what came in
 * @param in at the start; zero or more
 * @param out at the end; zero or more
 * @param end after what went out
 */
public record SubPeriod(Money begin, Money in, Money out, Money end) {

  /** Refuses several currencies, and flows below zero. */
  public SubPeriod {
    List.of(in, out, end)
        .forEach(one -> CurrencyMismatchException.check(begin.currency(), one.currency()));
    if (in.isNegative() || out.isNegative()) {
      throw new IllegalArgumentException("flows must not be negative: " + in + ", " + out);
    }
  }

  /**
   * Returns {@code (end + out) ÷ (begin + in) − 1}, as Portfolio Performance has it.
   *
   * @return undefined if no capital was at work
   */
  public Measure simpleReturn() {
    Money capital = begin.plus(in);
    return capital.amount().signum() <= 0
        ? Measure.undefined(Reason.NO_CAPITAL, "the capital at work was " + capital)
        : Measure.of(number(end.plus(out)) / number(capital) - 1);
  }

  private static double number(Money money) {
    return money.amount().doubleValue();
  }
}
