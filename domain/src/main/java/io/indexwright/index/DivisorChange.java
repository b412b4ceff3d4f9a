package io.indexwright.index;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One line of the divisor ledger: the basket changed, the divisor took the change, the level did
 * not. Rule: docs/rules/divisor.md.
 *
 * @param date the change is made after the close of this date, and at its prices
 * @param valueBefore the old basket at that close
 * @param valueAfter the new basket at the same close
 */
public record DivisorChange(
    LocalDate date,
    Cause cause,
    MarketValue valueBefore,
    MarketValue valueAfter,
    Divisor before,
    Divisor after) {

  /** Why a basket changed. */
  public enum Cause {
    /** The index began. */
    LAUNCH("divisor.base"),
    /** A review of the definition's schedule, or one step of it. */
    REBALANCE("divisor.rebalance"),
    /** A constituent had its first close. */
    ADDITION("divisor.addition"),
    /** One constituent took the place of another. */
    REPLACEMENT("divisor.replacement"),
    /** A new version of the definition came into effect. */
    NEW_VERSION("divisor.new-version"),
    /** A corporate action, before the open of its ex-date. */
    CORPORATE_ACTION("divisor.corporate-action");

    private final String rule;

    Cause(String rule) {
      this.rule = rule;
    }

    /** Names the rule it was made by; the headings of docs/rules/divisor.md bear the names. */
    public String rule() {
      return rule;
    }
  }

  /** Two divisions to 34 digits may differ in the last one; the 32 before it agree. */
  private static final int EXACT_DIGITS = 32;

  /**
   * Refuses a change that would move the level.
   *
   * @throws IllegalArgumentException if the level before and after differ in the first 32 digits
   */
  public DivisorChange {
    BigDecimal level = before.levelOf(valueBefore).points();
    BigDecimal moved = after.levelOf(valueAfter).points().subtract(level).abs();
    if (moved.compareTo(level.movePointLeft(EXACT_DIGITS)) > 0) {
      throw new IllegalArgumentException(
          "the divisor change of " + date + " moves the level of " + level + " by " + moved);
    }
  }

  /** Makes the change that keeps the level at {@code date} where it is. */
  public static DivisorChange bridging(
      LocalDate date, Cause cause, Valued before, MarketValue valueAfter) {
    return new DivisorChange(
        date,
        cause,
        before.value(),
        valueAfter,
        before.divisor(),
        before.divisor().bridging(before.value(), valueAfter));
  }

  /** A market value and the divisor in force beside it. */
  public record Valued(MarketValue value, Divisor divisor) {}
}
