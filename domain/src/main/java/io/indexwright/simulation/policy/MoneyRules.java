package io.indexwright.simulation.policy;

import io.indexwright.money.Precision;
import io.indexwright.rulebook.DayCount;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * At which rates money is changed and lent.
 *
 * @param fx empty if everything is priced in the currency of the simulation
 * @param interest empty if cash earns nothing
 */
public record MoneyRules(Optional<Fx> fx, Optional<Interest> interest) {

  /** One currency, and cash that earns nothing. */
  public static MoneyRules plain() {
    return new MoneyRules(Optional.empty(), Optional.empty());
  }

  /** Returns the same with other currencies. */
  public MoneyRules with(Fx other) {
    return new MoneyRules(Optional.of(other), interest);
  }

  /** Returns the same with {@code other} interest. */
  public MoneyRules with(Interest other) {
    return new MoneyRules(fx, Optional.of(other));
  }

  /**
   * How other currencies become that of the simulation.
   *
   * @param fixing whose rates, such as {@code ECB}
   * @param days how many calendar days old a rate may be where a date has none
   * @param frozen true if the rates of the first day hold all the time
   * @param spread the part that is lost in changing, either way
   */
  public record Fx(String fixing, int days, boolean frozen, BigDecimal spread) {
    /** Refuses a fixing without a name, days below zero, and a spread outside 0 to 1. */
    public Fx {
      if (fixing.isBlank() || days < 0) {
        throw new IllegalArgumentException(
            "rates need a fixing and 0 days or more: '" + fixing + "', " + days);
      }
      if (spread.signum() < 0 || spread.compareTo(BigDecimal.ONE) >= 0) {
        throw new IllegalArgumentException("a spread is 0 or more and less than 1: " + spread);
      }
      spread = Precision.normalised(spread);
    }

    /** Takes the rate of every date, up to a week old, and loses nothing. */
    public static Fx at(String fixing) {
      return new Fx(fixing, 7, false, BigDecimal.ZERO);
    }

    /** Returns the same at the rates of the first day. */
    public Fx frozenAtTheStart() {
      return new Fx(fixing, days, true, spread);
    }
  }

  /**
   * What cash earns, or costs if it is owed.
   *
   * @param series of rates a year, such as {@code ESTR}
   */
  public record Interest(String series, DayCount dayCount) {}
}
