package io.indexwright.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.market.Books;
import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Known;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.ValueSeries;
import io.indexwright.soak.Soak;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Returns that can be read at a glance or are drawn from a seed, and what is asserted of measures.
 */
public final class Measures {
  /** The day from which series of tests run. */
  public static final LocalDate START = LocalDate.parse("2023-12-29");

  private static final int FULL = 10_000;

  private Measures() {}

  /** Tries a law with every seed of a repetition. */
  public static void tried(String law, RepetitionInfo run, Consumer<Random> once) {
    Soak.Seeds seeds = Soak.seedsOf(law, FULL, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      once.accept(new Random(seed));
    }
  }

  /** Returns from −10 % to 10 %, two to forty of them. */
  public static Column drawn(Random random) {
    return drawn(2 + random.nextInt(39), random);
  }

  /** As many returns from −10 % to 10 %. */
  public static Column drawn(int count, Random random) {
    return Column.of(random.doubles(count, -0.1, 0.1).toArray());
  }

  /** Compounds returns day by day from {@link #START} on, in dollars. */
  public static ValueSeries daily(double... returns) {
    List<LocalDate> dates =
        Stream.iterate(START.plusDays(1), it -> it.plusDays(1)).limit(returns.length).toList();
    return ValueSeries.compounded(START, dates, Column.of(returns), Books.USD);
  }

  /** Returns the number. */
  public static double number(Measure measure) {
    return measure.fold(
        Known::number,
        undefined -> {
          throw new AssertionError(undefined.toString());
        });
  }

  /** Asserts a number to twelve digits. */
  public static void assertMeasured(Measure measure, double expected) {
    assertThat(number(measure))
        .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
  }

  /** Asserts that there is no number, and why. */
  public static void assertUndefined(Measure measure, Reason reason) {
    String answer = measure.fold(Known::toString, undefined -> undefined.reason().name());
    assertThat(answer).isEqualTo(reason.name());
  }
}
