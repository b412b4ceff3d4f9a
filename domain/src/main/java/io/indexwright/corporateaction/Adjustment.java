package io.indexwright.corporateaction;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What corporate actions make of a holding before the open of their ex-date: whoever held {@code
 * held} shares has {@code after} shares, was given {@code received} and was paid {@code cash} and
 * {@code income}. Rule: docs/rules/corporate-actions.md.
 *
 * @param held shares before; positive
 * @param after shares after; zero if the instrument is no more
 * @param cash taken out of the price of {@code held} shares, in the currency of the price; negative
 *     if holders pay in, as for rights that are taken up
 * @param income paid for {@code held} shares and not taken out of the price: ordinary dividends
 *     before tax; zero or more
 * @param received shares of other instruments, for {@code held} shares; each positive
 * @param issued what becomes of the shares in issue besides
 * @param floated what becomes of the float factor
 * @param isLoss whether what is left of an instrument that is no more is worth nothing
 */
public record Adjustment(
    BigDecimal held,
    BigDecimal after,
    BigDecimal cash,
    BigDecimal income,
    SortedMap<InstrumentId, BigDecimal> received,
    Ratio issued,
    Ratio floated,
    boolean isLoss) {

  /** Nothing happens. */
  public static final Adjustment NONE =
      new Adjustment(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO);

  /** Refuses a holding of nothing before, and less than nothing after. */
  public Adjustment {
    if (held.signum() <= 0 || after.signum() < 0) {
      throw new IllegalArgumentException(
          "an adjustment goes from a holding to a holding: " + held + " to " + after);
    }
    if (income.signum() < 0 || received.values().stream().anyMatch(n -> n.signum() <= 0)) {
      throw new IllegalArgumentException("holders are not paid " + income + " and " + received);
    }
    held = Precision.normalised(held);
    after = Precision.normalised(after);
    cash = Precision.normalised(cash);
    income = Precision.normalised(income);
    SortedMap<InstrumentId, BigDecimal> given = new TreeMap<>(received);
    given.replaceAll((other, shares) -> Precision.normalised(shares));
    received = InstrumentOrder.copyOf(given);
  }

  /** Takes what happens to shares and their price alone. */
  public Adjustment(BigDecimal held, BigDecimal after, BigDecimal cash) {
    this(held, after, cash, BigDecimal.ZERO, new TreeMap<>(), Ratio.SAME, Ratio.SAME, false);
  }

  /** An ordinary dividend of {@code amount} a share. */
  static Adjustment paying(BigDecimal amount) {
    return new Adjustment(
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ZERO,
        amount,
        new TreeMap<>(),
        Ratio.SAME,
        Ratio.SAME,
        false);
  }

  /** Other numbers of shares in issue, or another float factor; holders have what they had. */
  static Adjustment recounting(Ratio issued, Ratio floated) {
    return new Adjustment(
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new TreeMap<>(),
        issued,
        floated,
        false);
  }

  /** An instrument that is no more, and left nothing to its holders. */
  static Adjustment losing() {
    return new Adjustment(
        BigDecimal.ONE,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new TreeMap<>(),
        Ratio.SAME,
        Ratio.SAME,
        true);
  }

  /** Returns the same with {@code shares} of {@code other} for {@code held} shares besides. */
  Adjustment giving(InstrumentId other, BigDecimal shares) {
    SortedMap<InstrumentId, BigDecimal> more = new TreeMap<>(received);
    more.merge(other, shares, BigDecimal::add);
    return new Adjustment(held, after, cash, income, more, issued, floated, isLoss);
  }

  /** Returns the same in a currency of which {@code rate} units are one of this. */
  public Adjustment convertedAt(BigDecimal rate) {
    return new Adjustment(
        held, after, cash.multiply(rate), income.multiply(rate), received, issued, floated, isLoss);
  }

  /** Returns the same with {@code amount} more taken out of the price of {@code held} shares. */
  public Adjustment takingOut(BigDecimal amount) {
    return new Adjustment(held, after, cash.add(amount), income, received, issued, floated, isLoss);
  }

  /** Returns true if the instrument is no more. */
  public boolean isEnd() {
    return after.signum() == 0;
  }

  /** Returns true if nothing happens. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Returns what {@code floating} shares become if more are issued, or more can be bought. */
  public BigDecimal recounted(BigDecimal floating) {
    return floated.of(issued.of(floating));
  }

  /** Returns what {@code shares} become. Exact if the quotient is; 34 significant digits if not. */
  public BigDecimal sharesAfter(BigDecimal shares) {
    return Precision.quotient(shares.multiply(after), held);
  }

  /**
   * Returns what {@code shares} are worth after it, if they were worth {@code price} each before:
   * what they were worth less what was paid out.
   */
  public BigDecimal valueAfter(BigDecimal shares, BigDecimal price) {
    return shares.multiply(price).subtract(perHeld(shares, cash));
  }

  /**
   * Returns how much of {@code amount}, which is for {@code held} shares, is for {@code shares}.
   */
  public BigDecimal perHeld(BigDecimal shares, BigDecimal amount) {
    return Precision.quotient(shares.multiply(amount), held);
  }

  /** Returns the ordinary dividend of one share as it is after the adjustment; zero at an end. */
  public BigDecimal incomePerShare() {
    return isEnd() ? BigDecimal.ZERO : Precision.quotient(income, after);
  }

  /** Returns true if {@code shares} become exactly {@code sharesAfter}, with nothing rounded. */
  public boolean isExact(BigDecimal shares, BigDecimal sharesAfter) {
    return sharesAfter.multiply(held).compareTo(shares.multiply(after)) == 0;
  }

  /**
   * Returns the theoretical ex price of a share that closed at {@code cum}.
   *
   * @throws UntreatedException if nothing would be left of it
   */
  public BigDecimal priceAfter(BigDecimal cum) {
    BigDecimal left = held.multiply(cum).subtract(cash);
    if (isEnd() || left.signum() <= 0) {
      throw new UntreatedException(
          UntreatedException.Reason.NOTHING_LEFT,
          "nothing is left of a close of " + cum.toPlainString() + " after " + this);
    }
    return Precision.quotient(left, after);
  }

  /** Returns this one and then {@code next}, as one; after an end nothing else happens. */
  public Adjustment then(Adjustment next) {
    SortedMap<InstrumentId, BigDecimal> all = new TreeMap<>();
    received.forEach((other, shares) -> all.put(other, shares.multiply(next.held)));
    next.received.forEach(
        (other, shares) -> all.merge(other, shares.multiply(after), BigDecimal::add));
    all.values().removeIf(shares -> shares.signum() == 0);
    return new Adjustment(
        held.multiply(next.held),
        after.multiply(next.after),
        cash.multiply(next.held).add(next.cash.multiply(after)),
        income.multiply(next.held).add(next.income.multiply(after)),
        all,
        issued.then(next.issued),
        floated.then(next.floated),
        isLoss || (next.isLoss && !isEnd()));
  }
}
