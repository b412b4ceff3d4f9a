package io.indexwright.overlay;

import io.indexwright.money.Precision;
import io.indexwright.rulebook.Overlay.RiskControlled.Measure;
import io.indexwright.rulebook.VolatilityRule;
import io.indexwright.statistics.RollingVolatility;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Holds so much of the underlying that volatility is near a target. Rule: docs/rules/overlays.md.
 *
 * @param target volatility a year
 * @param mostExposure the largest part held; also where volatility is zero
 * @param lag sessions between an estimate and its use
 * @param band the exposure is left alone while it is not off by more; 0 sets it every session
 */
public record RiskControl(
    BigDecimal target,
    BigDecimal mostExposure,
    VolatilityRule rule,
    int lag,
    BigDecimal band,
    Measure measure,
    CashRate rate)
    implements Transform {

  /** Refuses a target, an exposure, a lag or a band below zero. */
  public RiskControl {
    if (target.signum() < 0 || mostExposure.signum() < 0 || lag < 0 || band.signum() < 0) {
      throw new IllegalArgumentException(
          "target, exposure, lag and band must not be negative: %s, %s, %d, %s"
              .formatted(target, mostExposure, lag, band));
    }
  }

  @Override
  public int levelsBeforeFirst() {
    return rule.interval()
        + rule.fold(VolatilityRule.Window::returns, VolatilityRule.Ewma::seedReturns)
        - 1
        + lag;
  }

  @Override
  public LevelSeries appliedTo(LevelSeries underlying, BigDecimal base) {
    int first = levelsBeforeFirst();
    if (first >= underlying.size()) {
      return LevelSeries.empty();
    }
    RollingVolatility volatility = volatilityOf(underlying);
    return new Mixing(
            rate,
            (place, held) ->
                Optional.of(exposure(volatility, place)).filter(wanted -> isOff(wanted, held)),
            this::cash)
        .series(underlying, first, base, exposure(volatility, first));
  }

  /** Returns the volatility a year at each level as far as the underlying is above zero. */
  public RollingVolatility volatilityOf(LevelSeries underlying) {
    List<BigDecimal> levels =
        underlying.levels().stream().takeWhile(level -> level.signum() > 0).toList();
    RollingVolatility.Pace pace =
        new RollingVolatility.Pace(rule.interval(), rule.sessionsInYear());
    return rule.fold(
        window -> RollingVolatility.window(levels, window.returns(), pace),
        ewma -> RollingVolatility.exponential(levels, ewma.seedReturns(), ewma.decays(), pace));
  }

  /** Returns the exposure that is set at a place; none where the underlying is at zero. */
  public BigDecimal exposure(RollingVolatility volatility, int place) {
    return volatility.at(place - lag).map(this::exposureAt).orElse(BigDecimal.ZERO);
  }

  private BigDecimal exposureAt(BigDecimal volatility) {
    return volatility.signum() == 0
        ? mostExposure
        : mostExposure.min(Precision.quotient(target, volatility));
  }

  private boolean isOff(BigDecimal wanted, BigDecimal held) {
    return band.signum() == 0 || wanted.subtract(held).abs().compareTo(band) > 0;
  }

  private BigDecimal cash(BigDecimal exposure) {
    return switch (measure) {
      case TOTAL -> BigDecimal.ONE.subtract(exposure);
      case EXCESS -> exposure.negate();
    };
  }
}
