package io.indexwright.selection;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Figure;
import io.indexwright.market.MarketView;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A number by which instruments are compared. Rule: docs/rules/selection.md. */
public sealed interface Score {

  /** Returns the score of {@code instrument}; empty if too little is known of it. */
  Optional<BigDecimal> of(InstrumentId instrument, MarketView view);

  /** A figure as it is known. */
  record Given(Figure figure) implements Score {
    @Override
    public Optional<BigDecimal> of(InstrumentId instrument, MarketView view) {
      return view.figure(figure, instrument);
    }
  }

  /**
   * The return over some months, the last few left out: 12 and 1 for the momentum of rule books.
   * Closes are the last at or before the date so many months ago, adjusted for corporate actions;
   * two in different currencies have no return.
   *
   * @param months where the return begins; more than {@code skippedMonths}
   * @param skippedMonths where it ends, 0 or more
   */
  record Momentum(int months, int skippedMonths) implements Score {
    /** Refuses a stretch of nothing. */
    public Momentum {
      if (skippedMonths < 0 || months <= skippedMonths) {
        throw new IllegalArgumentException(
            "momentum runs from some months ago to fewer: " + months + ", " + skippedMonths);
      }
    }

    @Override
    public Optional<BigDecimal> of(InstrumentId instrument, MarketView view) {
      return view.adjustedCloseOf(instrument, view.date().minusMonths(months))
          .flatMap(
              from ->
                  view.adjustedCloseOf(instrument, view.date().minusMonths(skippedMonths))
                      .filter(to -> to.currency().equals(from.currency()))
                      .map(to -> Precision.quotient(to.perUnit(), from.perUnit())))
          .map(ratio -> ratio.subtract(BigDecimal.ONE));
    }
  }

  /** Shares in issue times float factor times the last close. */
  record FloatCap() implements Score {
    @Override
    public Optional<BigDecimal> of(InstrumentId instrument, MarketView view) {
      return view.figure(Figure.SHARES, instrument)
          .flatMap(s -> view.figure(Figure.FLOAT_FACTOR, instrument).map(s::multiply))
          .flatMap(
              floating ->
                  view.lastCloseOf(instrument, view.date())
                      .map(close -> floating.multiply(close.price().perUnit())));
    }
  }

  /**
   * The mean value traded a day.
   *
   * @param months how far back, 1 or more
   */
  record TradedValue(int months) implements Score {
    /** Refuses a stretch of nothing. */
    public TradedValue {
      if (months < 1) {
        throw new IllegalArgumentException("a mean needs 1 month or more: " + months);
      }
    }

    @Override
    public Optional<BigDecimal> of(InstrumentId instrument, MarketView view) {
      LocalDate from = view.date().minusMonths(months).plusDays(1);
      List<BigDecimal> days = view.figuresSince(Figure.TRADED_VALUE, instrument, from);
      return days.stream()
          .reduce(BigDecimal::add)
          .map(sum -> Precision.quotient(sum, BigDecimal.valueOf(days.size())));
    }
  }
}
