package io.indexwright.adapter.tdengine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Numbers of one instant as a supertable keeps them.
 *
 * @param name the tag: an instrument or a series
 * @param at the timestamp, in whole milliseconds
 * @param numbers what its columns say, in their order; the first says something
 * @param unit what the numbers count
 */
record Row(
    String name,
    Instant at,
    int revision,
    List<Optional<BigDecimal>> numbers,
    String unit,
    Instant knownAt) {

  /** By name, instant and revision. */
  static final Comparator<Row> ORDER =
      Comparator.comparing(Row::name).thenComparing(Row::at).thenComparing(Row::revision);

  /** What all revisions of one fact have in common. */
  record Key(String name, Instant at) {}

  Key key() {
    return new Key(name, at);
  }

  /** Returns the number that every row has. */
  BigDecimal first() {
    return numbers.get(0).orElseThrow();
  }

  /** Returns true if everything this row states is in {@code known} too. */
  boolean saysNothingNewTo(Row known) {
    return unit.equals(known.unit)
        && IntStream.range(0, numbers.size())
            .allMatch(column -> agree(numbers.get(column), known.numbers.get(column)));
  }

  private static boolean agree(Optional<BigDecimal> told, Optional<BigDecimal> known) {
    return told.isEmpty() || known.filter(number -> number.compareTo(told.get()) == 0).isPresent();
  }

  /** Returns the same with another number. */
  Row numbered(int number) {
    return new Row(name, at, number, numbers, unit, knownAt);
  }

  @Override
  public String toString() {
    return first().toPlainString() + " " + unit + " of " + name + " at " + at;
  }
}
