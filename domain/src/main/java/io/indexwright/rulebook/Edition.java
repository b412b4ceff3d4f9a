package io.indexwright.rulebook;

import java.time.LocalDate;

/**
 * Which version of the rules a definition is.
 *
 * @param number 1 for the first, then one more each time
 * @param effectiveFrom the first date whose level is calculated by this version
 */
public record Edition(int number, LocalDate effectiveFrom) {

  /** Refuses a number below 1. */
  public Edition {
    if (number < 1) {
      throw new IllegalArgumentException("editions are numbered from 1: " + number);
    }
  }

  /** The rules as an index starts with them. */
  public static Edition first(LocalDate effectiveFrom) {
    return new Edition(1, effectiveFrom);
  }
}
