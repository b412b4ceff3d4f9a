package io.indexwright.corporateaction;

import io.indexwright.market.Adjustment;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.Optional;

/** One thing an issuer does, in the words of its announcement. Numbers are positive. */
public sealed interface CorporateAction {

  /**
   * Returns what it makes of a holding.
   *
   * @param cum the last price before the ex-date, after what took effect earlier on that date
   * @return empty if holders are better off doing nothing
   */
  Optional<Adjustment> adjusting(BigDecimal cum);

  /** Where it stands among the actions of one date: cash, rights, splits. */
  Turn turn();

  /** The three kinds that have an order. */
  enum Turn {
    /** Money is paid out. */
    CASH,
    /** Shares can be bought below their price. */
    RIGHTS,
    /** Shares are counted differently. */
    SPLIT
  }

  /**
   * {@code held} shares become {@code after}: 2 for 1, or 1 for 10 in a reverse split.
   *
   * @param after shares that a holder has then
   * @param held shares that they were before
   */
  record Split(BigDecimal after, BigDecimal held) implements CorporateAction {
    /** Refuses what is not positive. */
    public Split {
      after = positive("shares after a split", after);
      held = positive("shares before a split", held);
    }

    @Override
    public Optional<Adjustment> adjusting(BigDecimal cum) {
      return Optional.of(new Adjustment(held, after, BigDecimal.ZERO));
    }

    @Override
    public Turn turn() {
      return Turn.SPLIT;
    }
  }

  /**
   * Whoever has {@code held} shares is given {@code added} more.
   *
   * @param added new shares
   * @param held for so many old ones
   */
  record StockDividend(BigDecimal added, BigDecimal held) implements CorporateAction {
    /** Refuses what is not positive. */
    public StockDividend {
      added = positive("new shares", added);
      held = positive("old shares", held);
    }

    @Override
    public Optional<Adjustment> adjusting(BigDecimal cum) {
      return Optional.of(new Adjustment(held, held.add(added), BigDecimal.ZERO));
    }

    @Override
    public Turn turn() {
      return Turn.SPLIT;
    }
  }

  /**
   * Money that is not an ordinary dividend, so that it leaves the price index too.
   *
   * @param amount paid for one share, in the currency of its price
   */
  record SpecialDividend(BigDecimal amount) implements CorporateAction {
    /** Refuses what is not positive. */
    public SpecialDividend {
      amount = positive("a special dividend", amount);
    }

    @Override
    public Optional<Adjustment> adjusting(BigDecimal cum) {
      return Optional.of(new Adjustment(BigDecimal.ONE, BigDecimal.ONE, amount));
    }

    @Override
    public Turn turn() {
      return Turn.CASH;
    }
  }

  /**
   * Whoever has {@code held} shares may buy {@code added} more. They are taken up if they cost less
   * than the share does; the price falls to the theoretical ex-rights price.
   *
   * @param subscription the price of one new share
   */
  record Rights(BigDecimal added, BigDecimal held, BigDecimal subscription)
      implements CorporateAction {
    /** Refuses what is not positive. */
    public Rights {
      added = positive("new shares", added);
      held = positive("old shares", held);
      subscription = positive("a subscription price", subscription);
    }

    @Override
    public Optional<Adjustment> adjusting(BigDecimal cum) {
      return subscription.compareTo(cum) < 0
          ? Optional.of(
              new Adjustment(held, held.add(added), added.multiply(subscription).negate()))
          : Optional.empty();
    }

    @Override
    public Turn turn() {
      return Turn.RIGHTS;
    }
  }

  private static BigDecimal positive(String what, BigDecimal number) {
    if (number.signum() <= 0) {
      throw new IllegalArgumentException(what + " must be positive: " + number.toPlainString());
    }
    return Precision.normalised(number);
  }
}
