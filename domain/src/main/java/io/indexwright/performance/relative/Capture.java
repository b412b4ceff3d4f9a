package io.indexwright.performance.relative;

import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.growth.AnnualReturn;
import io.indexwright.performance.growth.ShortStretch;
import io.indexwright.performance.growth.TotalReturn;
import java.util.stream.IntStream;

/**
 * How much of the rise, or of the fall, of the benchmark the portfolio took part in: the geometric
 * mean of its returns in those periods by that of the benchmark. 1 is all of it. Source:
 * Morningstar, <i>Upside and Downside Capture Ratio</i>; the means are of one period, where
 * Morningstar takes both to a year first.
 */
public record Capture(Market market) implements PairGauge {
  /** One period is the year that the mean is taken to. */
  private static final AnnualReturn GEOMETRIC =
      new AnnualReturn(PerYear.YEARS, ShortStretch.ANNUALISED);

  /** Which periods count; one in which the benchmark stood still does not. */
  public enum Market {
    /** Those in which the benchmark rose. */
    UP(1),
    /** Those in which the benchmark fell. */
    DOWN(-1);

    private final int sign;

    Market(int sign) {
      this.sign = sign;
    }
  }

  /** Measures; undefined if the benchmark never went that way. */
  @Override
  public Measure of(Pair returns) {
    int[] places =
        IntStream.range(0, returns.size())
            .filter(i -> Math.signum(returns.benchmark().at(i)) == market.sign)
            .toArray();
    return geometricMean(returns.portfolio(), places)
        .per(geometricMean(returns.benchmark(), places), "the mean of the benchmark");
  }

  private static Measure geometricMean(Column returns, int[] places) {
    Column those = Column.of(IntStream.of(places).mapToDouble(returns::at).toArray());
    return GEOMETRIC.overPeriods(new TotalReturn().of(those), those.size());
  }

  @Override
  public String convention() {
    return "geometric means of the periods in which the benchmark was "
        + (market == Market.UP ? "above" : "below")
        + " zero";
  }
}
