package io.indexwright.taxlot;

import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shares of an amount. */
final class ProRata {

  private ProRata() {}

  /** Returns {@code part ÷ whole} of {@code amount}, half up. */
  static Money part(Money amount, BigDecimal part, BigDecimal whole) {
    BigDecimal exact = Precision.quotient(amount.amount().multiply(part), whole);
    return Money.rounded(exact, amount.currency(), RoundingMode.HALF_UP);
  }

  /** Shares {@code amount} by {@code claims}; the parts sum to it exactly. */
  static List<Money> shared(Money amount, List<BigDecimal> claims) {
    BigDecimal whole = claims.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Money> parts = new ArrayList<>();
    BigDecimal claimed = BigDecimal.ZERO;
    Money given = Money.zero(amount.currency());
    for (BigDecimal claim : claims) {
      claimed = claimed.add(claim);
      Money due = part(amount, claimed, whole);
      parts.add(due.minus(given));
      given = due;
    }
    return parts;
  }
}
