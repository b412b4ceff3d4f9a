package io.indexwright.corporateaction;

import static io.indexwright.money.Precision.positive;

import java.math.BigDecimal;

/** A change of how many shares an issuer has, or of how many of them can be bought. */
public sealed interface Recapitalisation extends CorporateAction {

  /**
   * {@code held} shares become {@code after}: 2 for 1, or 1 for 10 in a reverse split.
   *
   * @param after shares that a holder has then
   * @param held shares that they were before
   */
  record Split(BigDecimal after, BigDecimal held) implements Recapitalisation {
    /** Refuses what is not positive. */
    public Split {
      after = positive("shares after a split", after);
      held = positive("shares before a split", held);
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return new Adjustment(held, after, BigDecimal.ZERO);
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
  record StockDividend(BigDecimal added, BigDecimal held) implements Recapitalisation {
    /** Refuses what is not positive. */
    public StockDividend {
      added = positive("new shares", added);
      held = positive("old shares", held);
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return new Adjustment(held, held.add(added), BigDecimal.ZERO);
    }

    @Override
    public Turn turn() {
      return Turn.SPLIT;
    }
  }

  /**
   * Whoever has {@code held} shares may buy {@code added} more. They are taken up if they cost less
   * than the share does; the price falls to the theoretical ex-rights price.
   *
   * @param subscription the price of one new share
   */
  record Rights(BigDecimal added, BigDecimal held, BigDecimal subscription)
      implements Recapitalisation {
    /** Refuses what is not positive. */
    public Rights {
      added = positive("new shares", added);
      held = positive("old shares", held);
      subscription = positive("a subscription price", subscription);
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return circumstances.cum().filter(price -> subscription.compareTo(price) < 0).isPresent()
          ? new Adjustment(held, held.add(added), added.multiply(subscription).negate())
          : Adjustment.NONE;
    }

    @Override
    public Turn turn() {
      return Turn.RIGHTS;
    }
  }

  /**
   * The issuer buys {@code tendered} of its {@code shares} at a price of its own.
   *
   * @param shares in issue before
   * @param tendered fewer than those
   * @param price paid for one of them, in the currency of the share's price
   */
  record TenderBuyBack(BigDecimal shares, BigDecimal tendered, BigDecimal price)
      implements Recapitalisation {
    /** Refuses what is not positive, and to buy back everything. */
    public TenderBuyBack {
      shares = positive("shares in issue", shares);
      tendered = positive("tendered shares", tendered);
      price = positive("a tender price", price);
      positive("shares after a buy-back", shares.subtract(tendered));
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return new Adjustment(shares, shares.subtract(tendered), tendered.multiply(price));
    }

    @Override
    public Turn turn() {
      return Turn.RIGHTS;
    }
  }

  /**
   * Shares are issued or cancelled at the price of the market; holders have what they had.
   *
   * @param change shares in issue
   */
  record ShareCountChange(Ratio change) implements Recapitalisation {
    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return Adjustment.recounting(change, Ratio.SAME);
    }

    @Override
    public Turn turn() {
      return Turn.COUNT;
    }
  }

  /**
   * More or fewer of the shares in issue can be bought; holders have what they had.
   *
   * @param change the float factor, each above 0 and at most 1
   */
  record FloatChange(Ratio change) implements Recapitalisation {
    /** Refuses a factor above 1. */
    public FloatChange {
      if (change.before().max(change.after()).compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("a float factor must be at most 1: " + change);
      }
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return Adjustment.recounting(Ratio.SAME, change);
    }

    @Override
    public Turn turn() {
      return Turn.COUNT;
    }
  }
}
