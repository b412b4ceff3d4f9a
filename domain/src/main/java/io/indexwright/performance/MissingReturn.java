package io.indexwright.performance;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What is done where a period has no return. Missing is not zero and not removed: the three give
 * three different results, so there is no default.
 */
public enum MissingReturn {
  /** Nothing is measured. */
  REFUSED {
    @Override
    DoubleStream inPlaceOf(OptionalDouble observed) {
      return DoubleStream.of(
          observed.orElseThrow(
              () -> new IllegalArgumentException("a return is missing, and none may be")));
    }
  },
  /** The period is as if it had not been, and counts in no mean. */
  LEFT_OUT {
    @Override
    DoubleStream inPlaceOf(OptionalDouble observed) {
      return observed.stream();
    }
  },
  /** The period returned nothing, and counts. */
  ZERO {
    @Override
    DoubleStream inPlaceOf(OptionalDouble observed) {
      return DoubleStream.of(observed.orElse(0));
    }
  };

  abstract DoubleStream inPlaceOf(OptionalDouble observed);

  /**
   * Makes a column of what was observed.
   *
   * @throws IllegalArgumentException if one is missing and that is refused
   */
  public Column columnOf(List<OptionalDouble> observed) {
    return Column.of(observed.stream().flatMapToDouble(this::inPlaceOf).toArray());
  }
}
