package io.indexwright.allocation.flow;

import io.indexwright.money.Money;
import java.util.function.Function;

/** How much of a portfolio an allocation may move. */
public sealed interface Flow {

  /** Handles every way; adding one breaks every caller at compile time. */
  <R> R fold(
      Function<Full, R> full,
      Function<Contribution, R> contribution,
      Function<Withdrawal, R> withdrawal);

  /** Everything may be bought and sold. */
  record Full() implements Flow {
    @Override
    public <R> R fold(
        Function<Full, R> full,
        Function<Contribution, R> contribution,
        Function<Withdrawal, R> withdrawal) {
      return full.apply(this);
    }
  }

  /** The cash beyond the buffer is invested by {@code rule}, and nothing is sold. */
  record Contribution(FlowRule rule) implements Flow {
    @Override
    public <R> R fold(
        Function<Full, R> full,
        Function<Contribution, R> contribution,
        Function<Withdrawal, R> withdrawal) {
      return contribution.apply(this);
    }
  }

  /**
   * So much is sold by {@code rule} that {@code amount} and the buffer are there in cash, and
   * nothing is bought.
   */
  record Withdrawal(FlowRule rule, Money amount) implements Flow {
    /** Refuses a negative amount. */
    public Withdrawal {
      if (amount.isNegative()) {
        throw new IllegalArgumentException("a withdrawal must not be negative: " + amount);
      }
    }

    @Override
    public <R> R fold(
        Function<Full, R> full,
        Function<Contribution, R> contribution,
        Function<Withdrawal, R> withdrawal) {
      return withdrawal.apply(this);
    }
  }
}
