package io.indexwright.rulebook;

/**
 * What borrowed money costs, or cash earns.
 *
 * @param rate the name of a series of rates a year, such as {@code SOFR}; not blank
 */
public record Financing(String rate, DayCount dayCount) {

  /** Refuses a rate without a name. */
  public Financing {
    if (rate.isBlank()) {
      throw new IllegalArgumentException("a rate needs a name");
    }
  }
}
