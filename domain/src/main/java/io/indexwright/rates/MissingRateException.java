package io.indexwright.rates;

import java.time.LocalDate;

/** A rate that a rule asks for is not known. The rule is right and the world is incomplete. */
public final class MissingRateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String rate;
  private final LocalDate date;

  /** States what is not known, such as {@code USD per EUR at ECB}, and when. */
  public MissingRateException(String rate, LocalDate date) {
    super("no rate for " + date + ": " + rate);
    this.rate = rate;
    this.date = date;
  }

  public String rate() {
    return rate;
  }

  public LocalDate date() {
    return date;
  }
}
