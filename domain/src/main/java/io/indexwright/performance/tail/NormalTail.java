package io.indexwright.performance.tail;

/** The standard normal distribution, below its middle. */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits of the paper, all of them
final class NormalTail {
  private static final double[] CENTRE_ABOVE = {
    2509.0809287301226727,
    33430.575583588128105,
    67265.770927008700853,
    45921.953931549871457,
    13731.693765509461125,
    1971.5909503065514427,
    133.14166789178437745,
    3.387132872796366608
  };
  private static final double[] CENTRE_BELOW = {
    5226.495278852854561,
    28729.085735721942674,
    39307.89580009271061,
    21213.794301586595867,
    5394.1960214247511077,
    687.1870074920579083,
    42.313330701600911252,
    1
  };
  private static final double[] OUTER_ABOVE = {
    7.7454501427834140764e-4,
    0.0227238449892691845833,
    0.24178072517745061177,
    1.27045825245236838258,
    3.64784832476320460504,
    5.7694972214606914055,
    4.6303378461565452959,
    1.42343711074968357734
  };
  private static final double[] OUTER_BELOW = {
    1.05075007164441684324e-9,
    5.475938084995344946e-4,
    0.0151986665636164571966,
    0.14810397642748007459,
    0.68976733498510000455,
    1.6763848301838038494,
    2.05319162663775882187,
    1
  };

  private NormalTail() {}

  /**
   * Returns the z that is undercut with a probability, to about 16 digits: algorithm AS 241 of M.
   * J. Wichura, <i>Applied Statistics</i> 37(3), 1988.
   *
   * @param probability from 0.0001 to 0.5; the third stretch of the algorithm, below 10⁻¹¹, is left
   *     out
   */
  static double quantile(double probability) {
    double fromMiddle = probability - 0.5;
    if (fromMiddle >= -0.425) {
      double square = 0.180625 - fromMiddle * fromMiddle;
      return fromMiddle * polynomial(CENTRE_ABOVE, square) / polynomial(CENTRE_BELOW, square);
    }
    double root = StrictMath.sqrt(-StrictMath.log(probability)) - 1.6;
    return -polynomial(OUTER_ABOVE, root) / polynomial(OUTER_BELOW, root);
  }

  /** Returns {@code e^(−z² ÷ 2) ÷ √(2π)}. */
  static double density(double z) {
    return StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * Math.PI);
  }

  /** By Horner's rule, the highest power first. */
  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (double one : coefficients) {
      sum = sum * x + one;
    }
    return sum;
  }
}
