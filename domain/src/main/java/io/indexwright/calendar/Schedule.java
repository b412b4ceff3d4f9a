package io.indexwright.calendar;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** How often a rule is applied: on the first trading day of each period that has one. */
public enum Schedule {
  /** Not periodically. */
  NEVER {
    @Override
    long periodOf(LocalDate date) {
      return 0;
    }
  },
  /** Calendar months. */
  MONTHLY {
    @Override
    long periodOf(LocalDate date) {
      return date.getYear() * 12L + date.getMonthValue();
    }
  },
  /** Calendar quarters, starting in January, April, July and October. */
  QUARTERLY {
    @Override
    long periodOf(LocalDate date) {
      return date.getYear() * 4L + date.get(IsoFields.QUARTER_OF_YEAR);
    }
  },
  /** Calendar years. */
  YEARLY {
    @Override
    long periodOf(LocalDate date) {
      return date.getYear();
    }
  };

  abstract long periodOf(LocalDate date);

  /**
   * Returns true if a rule last applied on {@code last} is due on {@code date}: a new period has
   * begun in between. A day on which the rule could not be applied stays due until it is.
   */
  public boolean isDue(LocalDate last, LocalDate date) {
    return periodOf(date) > periodOf(last);
  }
}
