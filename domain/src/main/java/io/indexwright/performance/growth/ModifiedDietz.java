package io.indexwright.performance.growth;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The gain over the capital that was at work on average, for a stretch within which nothing was
 * valued: {@code (E − B − ΣF) ÷ (B + Σ wF)}. Source: Bacon, chapter 2 (Modified Dietz).
 *
 * @param begin worth at the close of {@code from}
 * @param end worth at the close of {@code to}
 * @param flows after {@code from}, not after {@code to}; above zero for money that comes in
 */
public record ModifiedDietz(
    LocalDate from, LocalDate to, Money begin, Money end, List<CashFlow> flows, Timing timing) {

  /** When on its day money comes and goes. */
  public enum Timing {
    /** It is at work from the day after: {@code w = (T − t) ÷ T}. */
    END_OF_DAY,
    /** It is at work on the day itself: {@code w = (T − t + 1) ÷ T}. */
    START_OF_DAY
  }

  /** Refuses a stretch without a day, a flow outside of it, and several currencies. */
  public ModifiedDietz {
    flows = List.copyOf(flows);
    CurrencyMismatchException.check(begin.currency(), end.currency());
    CashFlow.checkOneCurrency(begin, flows);
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("a stretch must end after " + from + ": " + to);
    }
    for (CashFlow flow : flows) {
      if (!flow.on().isAfter(from) || flow.on().isAfter(to)) {
        throw new IllegalArgumentException("a flow outside " + from + " to " + to + ": " + flow);
      }
    }
  }

  /** Returns {@code B + Σ wF}; it may be negative. */
  public double averageCapital() {
    double capital = begin.amount().doubleValue();
    for (CashFlow flow : flows) {
      capital += weight(flow.on()) * flow.number();
    }
    return capital;
  }

  private double weight(LocalDate on) {
    long left = ChronoUnit.DAYS.between(on, to) + (timing == Timing.START_OF_DAY ? 1 : 0);
    return (double) left / ChronoUnit.DAYS.between(from, to);
  }

  /**
   * Returns the return over the stretch, not taken to a year.
   *
   * @return undefined if the average capital is zero or less
   */
  public Measure simpleReturn() {
    double capital = averageCapital();
    return capital <= 0
        ? Measure.undefined(Reason.NO_CAPITAL, "the average capital was " + capital)
        : Measure.of(gain().amount().doubleValue() / capital);
  }

  private Money gain() {
    Money gain = end.minus(begin);
    for (CashFlow flow : flows) {
      gain = gain.minus(flow.amount());
    }
    return gain;
  }
}
