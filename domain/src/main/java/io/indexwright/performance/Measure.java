package io.indexwright.performance;

import io.indexwright.statistics.Volatility;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * A number, or the reason why there is none. A zero is a measured zero; NaN and infinity do not
 * occur.
 */
public sealed interface Measure {

  /** Why something cannot be measured. */
  enum Reason {
    /** Fewer observations than the formula needs. */
    TOO_FEW,
    /** The divisor is zero: nothing varied, nothing was lost, or nothing was gained. */
    NO_RISK,
    /** More than everything was lost, which nothing can be compounded with. */
    BELOW_TOTAL_LOSS,
    /** The stretch of time is shorter than the measure may be taken over. */
    TOO_SHORT,
    /** No capital was at work, or less than none. */
    NO_CAPITAL,
    /** No rate solves the equation. */
    NO_RATE,
    /** Several rates solve the equation, and none was asked for. */
    SEVERAL_RATES,
    /** An approximation is used where it no longer is one. */
    OUT_OF_DOMAIN,
    /** The number is too large for binary floating point. */
    OUT_OF_RANGE
  }

  /** Handles both cases. */
  <R> R fold(Function<Known, R> known, Function<Undefined, R> undefined);

  /** Returns {@code value} as a measure; what is no finite number is undefined. */
  static Measure of(double value) {
    return Double.isFinite(value)
        ? new Known(value)
        : undefined(Reason.OUT_OF_RANGE, "the result is too large for binary floating point");
  }

  /** Returns no number. */
  static Measure undefined(Reason reason, String because) {
    return new Undefined(reason, because);
  }

  /** Returns the number, if there is one. */
  default OptionalDouble value() {
    return fold(known -> OptionalDouble.of(known.number()), undefined -> OptionalDouble.empty());
  }

  /** Applies {@code function} to the number; what is undefined stays so, for the same reason. */
  default Measure map(DoubleUnaryOperator function) {
    return fold(known -> of(function.applyAsDouble(known.number())), undefined -> undefined);
  }

  /** Goes on with the number; what is undefined stays so, for the same reason. */
  default Measure then(DoubleFunction<Measure> next) {
    return fold(known -> next.apply(known.number()), undefined -> undefined);
  }

  /** Combines two numbers; of two reasons it keeps the first. */
  default Measure with(Measure other, DoubleBinaryOperator both) {
    return then(mine -> other.map(others -> both.applyAsDouble(mine, others)));
  }

  /**
   * Divides by {@code divisor}.
   *
   * @param name of the divisor, for the reason {@link Reason#NO_RISK} if it is zero
   */
  default Measure per(Measure divisor, String name) {
    return then(
        mine ->
            divisor.then(
                risk ->
                    risk == 0 ? undefined(Reason.NO_RISK, name + " is zero") : of(mine / risk)));
  }

  /**
   * A number.
   *
   * @param number finite
   */
  record Known(double number) implements Measure {

    /** Refuses NaN and infinity, and makes one zero of two. */
    public Known {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("a measure must be finite: " + number);
      }
      number = number == 0 ? 0 : number;
    }

    /** Enters the exact world: 12 decimals, half even. */
    public BigDecimal exact() {
      return Volatility.exact(number);
    }

    @Override
    public <R> R fold(Function<Known, R> known, Function<Undefined, R> undefined) {
      return known.apply(this);
    }

    @Override
    public String toString() {
      return Double.toString(number);
    }
  }

  /**
   * No number.
   *
   * @param because in words, with the numbers that decided it
   */
  record Undefined(Reason reason, String because) implements Measure {
    @Override
    public <R> R fold(Function<Known, R> known, Function<Undefined, R> undefined) {
      return undefined.apply(this);
    }

    @Override
    public String toString() {
      return "undefined, because " + because;
    }
  }
}
