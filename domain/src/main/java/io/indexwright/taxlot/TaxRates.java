package io.indexwright.taxlot;

import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What part of a gain is tax. A loss saves as much as a gain of its size costs.
 *
 * @param shortTerm a fraction, zero or more
 * @param longTerm a fraction, zero or more
 * @param year how long the short term is
 */
public record TaxRates(BigDecimal shortTerm, BigDecimal longTerm, Year year) {

  /** Refuses a negative rate. */
  public TaxRates {
    if (shortTerm.signum() < 0 || longTerm.signum() < 0) {
      throw new IllegalArgumentException(
          "a tax rate must not be negative: " + shortTerm + ", " + longTerm);
    }
    shortTerm = Precision.normalised(shortTerm);
    longTerm = Precision.normalised(longTerm);
  }

  /** Which tax a gain bears. */
  public enum Term {
    /** Held a year or less. */
    SHORT,
    /** Held for more than a year. */
    LONG
  }

  /** What a year is. */
  public enum Year {
    /** The same date of the next year, counted from the day after the purchase. */
    CALENDAR {
      @Override
      boolean isExceeded(LocalDate heldFrom, LocalDate sold) {
        return !sold.isBefore(heldFrom.plusDays(1).plusYears(1));
      }
    },
    /** 365 days. */
    DAYS_365 {
      @Override
      boolean isExceeded(LocalDate heldFrom, LocalDate sold) {
        return ChronoUnit.DAYS.between(heldFrom, sold) > 365;
      }
    };

    abstract boolean isExceeded(LocalDate heldFrom, LocalDate sold);

    /** Returns the term of what was held from one date to the other. */
    public Term termOf(LocalDate heldFrom, LocalDate sold) {
      return isExceeded(heldFrom, sold) ? Term.LONG : Term.SHORT;
    }
  }

  /** Returns the rate of {@code term}. */
  public BigDecimal rateOf(Term term) {
    return term == Term.LONG ? longTerm : shortTerm;
  }

  /** Returns the tax on a gain of each term, exact; negative if it is saved. */
  public BigDecimal taxOn(Money shortGain, Money longGain) {
    return shortGain.amount().multiply(shortTerm).add(longGain.amount().multiply(longTerm));
  }
}
