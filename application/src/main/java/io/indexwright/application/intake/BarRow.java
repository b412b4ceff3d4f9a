package io.indexwright.application.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A bar as it was read; nothing of it has been checked.
 *
 * @param currency of its prices, by its code of three letters
 */
public record BarRow(long line, String instrument, LocalDate date, String currency, Figures figures)
    implements Reading {

  /** The numbers of a bar; of all but the close it may say nothing. */
  public record Figures(
      BigDecimal close,
      Optional<BigDecimal> open,
      Optional<BigDecimal> high,
      Optional<BigDecimal> low,
      Optional<BigDecimal> volume) {

    /** A close and nothing else. */
    public static Figures of(BigDecimal close) {
      return new Figures(
          close, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }
}
