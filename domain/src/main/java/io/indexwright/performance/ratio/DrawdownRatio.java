package io.indexwright.performance.ratio;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.drawdown.Counted;
import io.indexwright.performance.drawdown.MaxDrawdown;
import io.indexwright.performance.drawdown.PainIndex;
import io.indexwright.performance.drawdown.UlcerIndex;
import io.indexwright.performance.growth.AnnualReturn;

/**
 * The annual return over cash by how far it fell: {@code (annual return − f) ÷ fall}. Sources:
 * Bacon, chapter 4; for the first T. Young, <i>Calmar Ratio: A Smoother Tool</i>, Futures, 1991.
 *
 * @param riskFree what cash earns a year
 */
public record DrawdownRatio(Fall fall, AnnualReturn annual, double riskFree) implements Gauge {

  /** What it is divided by; means are divided by the number of returns. */
  public enum Fall {
    /** The deepest: Calmar's ratio, here of all periods where Young took 36 months. */
    DEEPEST,
    /** The ulcer index: Martin's ratio. */
    ULCER,
    /** The pain index: the pain ratio. */
    PAIN;

    private Gauge depth() {
      return switch (this) {
        case DEEPEST -> new MaxDrawdown();
        case ULCER -> new UlcerIndex(Counted.RETURNS);
        case PAIN -> new PainIndex(Counted.RETURNS);
      };
    }
  }

  /** Returns Calmar's ratio, from which nothing is taken for cash. */
  public static DrawdownRatio calmar(AnnualReturn annual) {
    return new DrawdownRatio(Fall.DEEPEST, annual, 0);
  }

  @Override
  public Measure of(Column returns) {
    return over(annual.of(returns), returns);
  }

  /** Takes an annual return that was found in another way, by dates for example. */
  public Measure over(Measure annualReturn, Column returns) {
    return annualReturn
        .map(one -> one - riskFree)
        .per(fall.depth().of(returns).map(Math::abs), "the drawdown");
  }

  @Override
  public String convention() {
    return annual.convention()
        + (riskFree == 0 ? "" : ", less " + riskFree + " a year")
        + "; "
        + fall.depth().convention();
  }
}
