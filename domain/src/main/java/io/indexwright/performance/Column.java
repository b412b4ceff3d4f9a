package io.indexwright.performance;

import io.indexwright.performance.Measure.Reason;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Numbers in the order of time, oldest first, each finite; mostly simple returns a period. Sums are
 * taken from the oldest to the newest, so the same numbers have the same bits on every machine.
 */
public final class Column {
  /** Of the largest number: a column that strays no further from its mean is constant. */
  private static final double CONSTANT = 1e-12;

  private final double[] numbers;

  /** Takes over {@code numbers}, which nobody else may have. */
  private Column(double[] numbers) {
    this.numbers = numbers;
    for (double one : numbers) {
      if (!Double.isFinite(one)) {
        throw new IllegalArgumentException("a column must be of finite numbers: " + one);
      }
    }
  }

  /**
   * Copies {@code numbers}, which may be none.
   *
   * @throws IllegalArgumentException if one is NaN or infinite
   */
  public static Column of(double... numbers) {
    return new Column(numbers.clone());
  }

  public int size() {
    return numbers.length;
  }

  /** Returns the number of a place, from 0 on. */
  public double at(int place) {
    return numbers[place];
  }

  /** Returns a copy. */
  public double[] toArray() {
    return numbers.clone();
  }

  /** Returns the sum, which is zero if there are no numbers. */
  public double sum() {
    double sum = 0;
    for (double one : numbers) {
      sum += one;
    }
    return sum;
  }

  /**
   * Returns the sum divided by the count.
   *
   * @throws IllegalStateException if there are no numbers
   */
  public double mean() {
    if (numbers.length == 0) {
      throw new IllegalStateException("no numbers have no mean");
    }
    return sum() / numbers.length;
  }

  private double largest() {
    return stream().map(Math::abs).max().orElse(0);
  }

  /**
   * Returns true if no number is further from the mean than rounding makes it: 10⁻¹² of the
   * largest, as {@code statistics} has it.
   */
  public boolean isConstant() {
    return numbers.length == 0 || minus(mean()).largest() <= CONSTANT * largest();
  }

  /** Returns how many numbers there are of a kind. */
  public int count(DoublePredicate kind) {
    return (int) stream().filter(kind).count();
  }

  /** Applies {@code function} to every number. */
  public Column map(DoubleUnaryOperator function) {
    return new Column(stream().map(function).toArray());
  }

  /** Takes {@code number} off every number. */
  public Column minus(double number) {
    return map(one -> one - number);
  }

  /**
   * Takes the numbers of the same places off: the risk-free return of each period, for example.
   *
   * @throws IllegalArgumentException if there are not as many
   */
  public Column minus(Column others) {
    double[] less = new double[sameSizeAs(others).size()];
    Arrays.setAll(less, i -> numbers[i] - others.numbers[i]);
    return new Column(less);
  }

  /**
   * Returns the sum of the products of the numbers of the same places.
   *
   * @throws IllegalArgumentException if there are not as many
   */
  public double dot(Column others) {
    sameSizeAs(others);
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += numbers[i] * others.numbers[i];
    }
    return sum;
  }

  private Column sameSizeAs(Column others) {
    if (size() != others.size()) {
      throw new IllegalArgumentException("columns of " + size() + " and " + others.size());
    }
    return this;
  }

  /** Returns the numbers of some places. */
  public Column slice(int fromInclusive, int untilExclusive) {
    return new Column(Arrays.copyOfRange(numbers, fromInclusive, untilExclusive));
  }

  /** Returns the numbers from the smallest to the largest. */
  public Column sorted() {
    return new Column(stream().sorted().toArray());
  }

  /** Returns what {@code formula} makes of the numbers, if there are enough of them. */
  public Measure measured(int least, ToDoubleFunction<Column> formula) {
    return size() < least ? tooFew(least) : Measure.of(formula.applyAsDouble(this));
  }

  private Measure tooFew(int least) {
    return Measure.undefined(
        Reason.TOO_FEW, "it takes " + least + " observations or more, not " + size());
  }

  public DoubleStream stream() {
    return Arrays.stream(numbers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Column column && Arrays.equals(numbers, column.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
