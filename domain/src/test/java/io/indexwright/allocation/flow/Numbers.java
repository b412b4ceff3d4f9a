package io.indexwright.allocation.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Numbers by instrument: {@code of("A", "0.4", "B", "0.6")}. */
public final class Numbers {

  /** More than what quotients of 34 digits come to be off by. */
  public static final BigDecimal CLOSE = new BigDecimal("1e-25");

  private Numbers() {}

  public static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  public static SortedMap<InstrumentId, BigDecimal> of(String... namesAndNumbers) {
    SortedMap<InstrumentId, BigDecimal> numbers = new TreeMap<>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      numbers.put(Books.id(namesAndNumbers[i]), number(namesAndNumbers[i + 1]));
    }
    return numbers;
  }

  public static BigDecimal at(Map<InstrumentId, BigDecimal> numbers, InstrumentId id) {
    return numbers.getOrDefault(id, BigDecimal.ZERO);
  }

  public static BigDecimal sum(Map<?, BigDecimal> numbers) {
    return numbers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Expects these numbers, and zero for all others. */
  public static Consumer<Map<InstrumentId, BigDecimal>> close(String... namesAndNumbers) {
    SortedMap<InstrumentId, BigDecimal> expected = of(namesAndNumbers);
    return actual -> {
      TreeSet<InstrumentId> all = new TreeSet<>(expected.keySet());
      all.addAll(actual.keySet());
      all.forEach(
          id -> assertThat(at(actual, id)).as(id.value()).satisfies(close(at(expected, id))));
    };
  }

  public static Consumer<BigDecimal> close(BigDecimal expected) {
    return actual -> assertThat(actual).isCloseTo(expected, offset(CLOSE));
  }
}
