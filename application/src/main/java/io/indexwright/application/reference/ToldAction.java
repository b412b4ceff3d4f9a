package io.indexwright.application.reference;

import io.indexwright.corporateaction.CorporateAction;
import java.time.LocalDate;

/**
 * What somebody tells of an instrument.
 *
 * @param name keeps an announcement together with its corrections; 1 to 200 characters
 */
public record ToldAction(String name, LocalDate exDate, CorporateAction action) {
  private static final int LONGEST_NAME = 200;

  /** Refuses a blank name, and one that is too long or cannot be kept. */
  public ToldAction {
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
    }
  }
}
