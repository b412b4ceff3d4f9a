package io.indexwright.proof;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.market.Market;
import io.indexwright.overlay.LevelSeries;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A level and the hash of everything it follows from.
 *
 * @param level of the price index
 * @param inputs the editions of the rules up to {@code date}, and everything that was known by then
 *     of the instruments they look at, chained date by date, so that neither a later date nor a
 *     later edition changes an earlier hash
 */
public record PublishedLevel(LocalDate date, IndexLevel level, Returns returns, Digest inputs) {

  /** A level of the price index and nothing else. */
  public PublishedLevel(LocalDate date, IndexLevel level, Digest inputs) {
    this(date, level, Returns.NONE, inputs);
  }

  /**
   * What else the rules publish of the date, in index points, unrounded.
   *
   * @param total positive; the total returns
   * @param overlaid zero or more; what the overlays make of each return. An overlay may begin late
   */
  public record Returns(
      SortedMap<ReturnKind, BigDecimal> total, SortedMap<ReturnKind, BigDecimal> overlaid) {
    /** Of rules that publish the price index alone. */
    public static final Returns NONE = new Returns(new TreeMap<>(), new TreeMap<>());

    /** Keeps copies that nobody can change, and refuses the price index among the total returns. */
    public Returns {
      total = Collections.unmodifiableSortedMap(new TreeMap<>(total));
      overlaid = Collections.unmodifiableSortedMap(new TreeMap<>(overlaid));
      if (total.containsKey(ReturnKind.PRICE)) {
        throw new IllegalArgumentException("the price index is no total return: " + total);
      }
    }
  }

  /** Returns the points of a return, if they are published. */
  public Optional<BigDecimal> points(ReturnKind kind) {
    return kind == ReturnKind.PRICE
        ? Optional.of(level.points())
        : Optional.ofNullable(returns.total().get(kind));
  }

  /** Returns the levels that {@code calculation} could calculate, each with its inputs' hash. */
  public static List<PublishedLevel> of(
      Rulebook rulebook, Market market, IndexCalculation calculation) {
    InputChain chain = new InputChain(rulebook, market);
    SortedMap<ReturnKind, LevelSeries> totals = totals(rulebook, calculation);
    List<PublishedLevel> published = new ArrayList<>();
    for (LevelOutcome outcome : calculation.outcomes()) {
      if (outcome instanceof LevelOutcome.Calculated calculated) {
        LocalDate date = calculated.date();
        Returns returns = new Returns(at(date, totals), at(date, calculation.overlaid()));
        published.add(new PublishedLevel(date, calculated.level(), returns, chain.at(date)));
      }
    }
    return Collections.unmodifiableList(published);
  }

  private static SortedMap<ReturnKind, LevelSeries> totals(
      Rulebook rulebook, IndexCalculation calculation) {
    SortedMap<ReturnKind, LevelSeries> totals = new TreeMap<>();
    for (ReturnKind kind : rulebook.first().conventions().returns()) {
      if (kind != ReturnKind.PRICE) {
        Map<LocalDate, BigDecimal> points = new TreeMap<>();
        calculation.levels(kind).forEach((date, level) -> points.put(date, level.points()));
        totals.put(kind, LevelSeries.of(points));
      }
    }
    return totals;
  }

  private static SortedMap<ReturnKind, BigDecimal> at(
      LocalDate date, SortedMap<ReturnKind, LevelSeries> series) {
    SortedMap<ReturnKind, BigDecimal> points = new TreeMap<>();
    series.forEach((kind, levels) -> levels.at(date).ifPresent(level -> points.put(kind, level)));
    return points;
  }
}
