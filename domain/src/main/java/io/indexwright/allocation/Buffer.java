package io.indexwright.allocation;

import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import java.math.RoundingMode;

/** Cash that is never invested. */
public sealed interface Buffer {

  /** Returns it for a portfolio that is worth {@code total}; zero or more. */
  Money of(Money total);

  /** Returns a buffer of nothing. */
  static Buffer none() {
    return new Part(Weight.ZERO);
  }

  /** Returns this buffer, and {@code part} of what it leaves. */
  default Buffer and(Weight part) {
    return new Both(this, new Part(part));
  }

  /** One buffer, and another of what it leaves. */
  record Both(Buffer first, Buffer second) implements Buffer {
    @Override
    public Money of(Money total) {
      Money kept = first.of(total);
      return kept.plus(second.of(total.minus(kept)));
    }
  }

  /** A part of the portfolio's value, up to the next unit of the currency. */
  record Part(Weight part) implements Buffer {
    @Override
    public Money of(Money total) {
      Money exact =
          Money.rounded(
              total.amount().multiply(part.fraction()), total.currency(), RoundingMode.CEILING);
      return exact.isNegative() ? Money.zero(total.currency()) : exact;
    }
  }

  /** The same amount whatever the portfolio is worth. */
  record Amount(Money amount) implements Buffer {
    /** Refuses a negative buffer. */
    public Amount {
      if (amount.isNegative()) {
        throw new IllegalArgumentException("a buffer must not be negative: " + amount);
      }
    }

    @Override
    public Money of(Money total) {
      return amount;
    }
  }
}
