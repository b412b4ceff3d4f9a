package io.indexwright.application.reference;

import io.indexwright.corporateaction.CorporateAction;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What somebody tells of an instrument.
 *
 * @param name keeps an announcement together with its corrections; 1 to 200 characters
 */
public record ToldAction(String name, LocalDate exDate, CorporateAction action) {
  private static final Pattern NAME = Pattern.compile("[^\\x00\\p{Cs}]{1,200}");

  /** Refuses a blank name, and one that is too long or cannot be kept. */
  public ToldAction {
    if (name.isBlank() || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a name has 1 to 200 characters");
    }
  }
}
