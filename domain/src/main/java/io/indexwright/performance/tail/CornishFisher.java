package io.indexwright.performance.tail;

import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;

/**
 * The quantile of a distribution that is nearly normal: {@code z + (z² − 1)S/6 + (z³ − 3z)K/24 −
 * (2z³ − 5z)S²/36}, S the skewness, K the excess kurtosis. Source: E. Cornish and R. Fisher,
 * <i>Moments and Cumulants in the Specification of Distributions</i>, 1938; the mean of the tail,
 * in closed form, follows from the moments of a normal tail, as in D. Maillard, <i>A User's Guide
 * to the Cornish Fisher Expansion</i>, 2012.
 */
record CornishFisher(double skewness, double kurtosis) {

  /** Returns the quantile of a z; undefined where it does not rise from minus infinity up to z. */
  Measure quantile(double z) {
    return risesUpTo(z)
        ? Measure.of(
            z
                + (z * z - 1) * skewness / 6
                + (z * z * z - 3 * z) * kurtosis / 24
                - (2 * z * z * z - 5 * z) * skewness * skewness / 36)
        : outside();
  }

  /** Returns the mean of all quantiles below that of z; undefined where {@link #quantile} is. */
  Measure tailMean(double z, double probability) {
    double bend =
        1
            + z * skewness / 6
            + (z * z - 1) * kurtosis / 24
            + (1 - 2 * z * z) * skewness * skewness / 36;
    return risesUpTo(z) ? Measure.of(-NormalTail.density(z) / probability * bend) : outside();
  }

  /** The slope is a z² + b z + c; it must not be negative anywhere from minus infinity to z. */
  private boolean risesUpTo(double z) {
    double a = kurtosis / 8 - skewness * skewness / 6;
    double b = skewness / 3;
    double c = 1 - kurtosis / 8 + 5 * skewness * skewness / 36;
    double flattest = a > 0 ? Math.min(z, -b / (2 * a)) : z;
    boolean risesFarOut = a > 0 || (a == 0 && b <= 0);
    return risesFarOut && (a * flattest + b) * flattest + c >= 0;
  }

  private Measure outside() {
    return Measure.undefined(
        Reason.OUT_OF_DOMAIN,
        "Cornish–Fisher has no quantile at a skewness of "
            + skewness
            + " and an excess kurtosis of "
            + kurtosis);
  }
}
