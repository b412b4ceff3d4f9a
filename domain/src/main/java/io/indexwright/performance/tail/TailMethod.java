package io.indexwright.performance.tail;

import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.spread.Shape;
import io.indexwright.performance.spread.Spread;
import java.util.function.Function;

/** By which distribution the worst is told. */
public enum TailMethod {
  /** As it was: the quantile lies between two observations, linearly (type 7 of R, NumPy's too). */
  HISTORICAL("as observed, quantile by linear interpolation (type 7)") {
    @Override
    Measure quantile(Column returns, Confidence confidence) {
      return returns.measured(2, it -> interpolated(it.sorted(), confidence.tail()));
    }

    @Override
    Measure tailMean(Column returns, Confidence confidence) {
      return quantile(returns, confidence)
          .map(worst -> Column.of(returns.stream().filter(one -> one <= worst).toArray()).mean());
    }
  },

  /** As a normal distribution of the same mean and population deviation has it. */
  NORMAL("normal, population deviation") {
    @Override
    Measure quantile(Column returns, Confidence confidence) {
      return rescaled(returns, Measure.of(z(confidence)));
    }

    @Override
    Measure tailMean(Column returns, Confidence confidence) {
      return rescaled(returns, Measure.of(-NormalTail.density(z(confidence)) / confidence.tail()));
    }
  },

  /** As the normal one, bent by skewness and excess kurtosis of the population. */
  CORNISH_FISHER("Cornish–Fisher, population moments") {
    @Override
    Measure quantile(Column returns, Confidence confidence) {
      return rescaled(returns, bent(returns, shape -> shape.quantile(z(confidence))));
    }

    @Override
    Measure tailMean(Column returns, Confidence confidence) {
      return rescaled(
          returns, bent(returns, shape -> shape.tailMean(z(confidence), confidence.tail())));
    }
  };

  private static final double ON_IT = 1e-9;

  private final String convention;

  TailMethod(String convention) {
    this.convention = convention;
  }

  abstract Measure quantile(Column returns, Confidence confidence);

  abstract Measure tailMean(Column returns, Confidence confidence);

  String convention(Confidence confidence) {
    return convention + ", " + confidence + "; a loss is below zero";
  }

  /**
   * The place is {@code (n − 1) p}, counted from 0; on an observation, but for rounding, it is on
   * it.
   */
  private static double interpolated(Column sorted, double probability) {
    double place = (sorted.size() - 1) * probability;
    double nearest = Math.rint(place);
    if (Math.abs(place - nearest) < ON_IT) {
      return sorted.at((int) nearest);
    }
    int below = (int) place;
    return sorted.at(below) + (place - below) * (sorted.at(below + 1) - sorted.at(below));
  }

  private static double z(Confidence confidence) {
    return NormalTail.quantile(confidence.tail());
  }

  private static Measure bent(Column returns, Function<CornishFisher, Measure> read) {
    return Shape.SKEWNESS
        .of(returns)
        .then(
            skewness ->
                Shape.EXCESS_KURTOSIS
                    .of(returns)
                    .then(kurtosis -> read.apply(new CornishFisher(skewness, kurtosis))));
  }

  /** Takes a number of the standard distribution to the mean and the deviation of the returns. */
  private static Measure rescaled(Column returns, Measure standard) {
    return returns
        .measured(2, Column::mean)
        .with(
            Spread.POPULATION_DEVIATION
                .of(returns)
                .with(standard, (deviation, number) -> deviation * number),
            Double::sum);
  }
}
