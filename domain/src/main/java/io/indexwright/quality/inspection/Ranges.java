package io.indexwright.quality.inspection;

import io.indexwright.calendar.Span;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Does a row agree with itself? */
final class Ranges {
  /** A close is often a middle or an auction price, a little outside of what was traded. */
  private static final double FAR = 0.2;

  /** What prices given in 32 bits differ by when they are the same. */
  private static final double ROUNDING = 1e-6;

  private Ranges() {}

  static List<Finding> of(Track track) {
    boolean adjusts =
        track.series().rows().stream().anyMatch(row -> row.get(Column.ADJUSTED_CLOSE).isPresent());
    return track.series().rows().stream()
        .flatMap(row -> Stream.concat(inRow(row), absent(row, adjusts)))
        .toList();
  }

  private static Stream<Finding> absent(RawRow row, boolean adjusts) {
    if (row.get(Column.CLOSE).isEmpty()) {
      return Stream.of(
          new Evidence(on(row), "a row without a close")
              .suspicious(Kind.NO_CLOSE, new Proposal.Withdrawn(0)));
    }
    return adjusts && row.get(Column.ADJUSTED_CLOSE).isEmpty()
        ? Stream.of(
            new Evidence(on(row), "a close without an adjusted close")
                .unmended(Kind.NO_ADJUSTED_CLOSE, Severity.SUSPICIOUS))
        : Stream.empty();
  }

  private static Stream<Finding> inRow(RawRow row) {
    List<Finding> impossible =
        row.values().entrySet().stream()
            .filter(entry -> isImpossible(entry.getKey(), entry.getValue()))
            .map(entry -> impossible(row, entry.getKey(), entry.getValue()))
            .toList();
    if (!impossible.isEmpty()) {
      return impossible.stream();
    }
    List<Finding> units = units(row);
    return units.isEmpty() ? range(row) : units.stream();
  }

  private static boolean isImpossible(Column column, BigDecimal value) {
    return switch (column) {
      case OPEN, HIGH, LOW, CLOSE, ADJUSTED_CLOSE -> value.signum() <= 0;
      case VOLUME, DIVIDEND, SPLIT -> value.signum() < 0;
    };
  }

  private static Finding impossible(RawRow row, Column column, BigDecimal value) {
    return new Evidence(on(row), column + " is " + value.toPlainString())
        .wrong(Kind.IMPOSSIBLE, new Proposal.Replaced(column, Optional.empty()));
  }

  /** One price that is 100 or 1,000 times all of the others, or that part of them. */
  private static List<Finding> units(RawRow row) {
    List<Finding> found = new ArrayList<>();
    List<Column> given =
        Column.TRADED.stream().filter(column -> row.positive(column).isPresent()).toList();
    for (Column column : given) {
      List<Column> others = given.stream().filter(other -> other != column).toList();
      int power = others.size() < 2 ? 0 : Units.power(apart(row, column, others.get(0)));
      if (power != 0
          && others.stream().allMatch(other -> Units.power(apart(row, column, other)) == power)) {
        BigDecimal factor = BigDecimal.ONE.movePointLeft(power);
        found.add(
            new Evidence(
                    on(row),
                    column + " in another unit than the rest: times " + factor.toPlainString())
                .wrong(Kind.COLUMN_UNIT, Proposal.Scaled.of(column, factor)));
      }
    }
    return found;
  }

  private static double apart(RawRow row, Column one, Column other) {
    return StrictMath.log(binary(row, one) / binary(row, other));
  }

  private static double binary(RawRow row, Column column) {
    return row.positive(column).map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  private static Stream<Finding> range(RawRow row) {
    List<BigDecimal> prices =
        Column.TRADED.stream().flatMap(column -> row.get(column).stream()).toList();
    Optional<BigDecimal> most = prices.stream().max(Comparator.naturalOrder());
    Optional<BigDecimal> least = prices.stream().min(Comparator.naturalOrder());
    return Stream.concat(
        most.flatMap(price -> outside(row, Column.HIGH, price)).stream(),
        least.flatMap(price -> outside(row, Column.LOW, price)).stream());
  }

  /** A high below the low is wrong; any other price may be a little outside. */
  private static Optional<Finding> outside(RawRow row, Column bound, BigDecimal extreme) {
    double apart = Math.abs(StrictMath.log(extreme.doubleValue() / binary(row, bound)));
    if (row.get(bound).isEmpty() || !(apart > ROUNDING)) {
      return Optional.empty();
    }
    boolean crossed = StrictMath.log(binary(row, Column.LOW) / binary(row, Column.HIGH)) > ROUNDING;
    String words =
        "%s is %s, another price %s"
            .formatted(
                bound,
                row.values().getOrDefault(bound, extreme).toPlainString(),
                extreme.toPlainString());
    return Optional.of(
        new Evidence(on(row), words)
            .finding(
                Kind.RANGE,
                crossed || apart > FAR ? Severity.WRONG : Severity.SUSPICIOUS,
                Optional.of(new Proposal.Replaced(bound, Optional.of(extreme)))));
  }

  private static Span on(RawRow row) {
    return new Span(row.date(), row.date());
  }
}
