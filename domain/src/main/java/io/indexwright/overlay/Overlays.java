package io.indexwright.overlay;

import io.indexwright.rates.MissingRateException;
import io.indexwright.rulebook.Financing;
import io.indexwright.rulebook.Overlay;
import java.math.BigDecimal;
import java.util.List;

/** Applies the overlays of a definition. Rule: docs/rules/overlays.md. */
public final class Overlays {

  private Overlays() {}

  /**
   * Applies overlays one after the other; each starts at the level of what it is made of.
   *
   * @return no levels at all as long as the volatility of a risk control is not known
   * @throws MissingRateException if a rate is not known that a level depends on
   */
  public static LevelSeries applied(
      List<Overlay> overlays, LevelSeries underlying, Environment environment) {
    LevelSeries series = underlying;
    for (Overlay overlay : overlays) {
      series = of(overlay, environment).appliedTo(series);
    }
    return series;
  }

  /** Applies overlays one after the other; each starts at {@code base}. */
  public static LevelSeries applied(
      List<Overlay> overlays, LevelSeries underlying, Environment environment, BigDecimal base) {
    LevelSeries series = underlying;
    for (Overlay overlay : overlays) {
      series = of(overlay, environment).appliedTo(series, base);
    }
    return series;
  }

  /** Returns what one overlay does to levels. */
  public static Transform of(Overlay overlay, Environment environment) {
    return overlay.fold(new Reading(environment));
  }

  /** Reads each kind of overlay. */
  private record Reading(Environment environment) implements Overlay.Cases<Transform> {

    @Override
    public Transform of(Overlay.Hedged hedged) {
      return new CurrencyHedge(
          hedged.ratio(),
          hedged.roll(),
          hedged.determinationLag(),
          new Forwards(
              environment.conversion(),
              hedged.forwards(),
              hedged.marking(),
              environment.monthEnds()),
          environment.weights());
    }

    @Override
    public Transform of(Overlay.PercentDecrement decrement) {
      return new PercentOff(decrement.rate(), decrement.compounding(), decrement.dayCount());
    }

    @Override
    public Transform of(Overlay.PointsDecrement decrement) {
      return new PointsOff(decrement.points(), decrement.dayCount());
    }

    @Override
    public Transform of(Overlay.Leveraged leveraged) {
      return new Leverage(
          leveraged.factor(),
          leveraged.reset(),
          rate(leveraged.financing()),
          environment.monthEnds());
    }

    @Override
    public Transform of(Overlay.RiskControlled controlled) {
      return new RiskControl(
          controlled.target(),
          controlled.mostExposure(),
          controlled.volatility(),
          controlled.lag(),
          controlled.band(),
          controlled.measure(),
          rate(controlled.financing()));
    }

    private CashRate rate(Financing financing) {
      return new CashRate(environment.interest(), financing);
    }
  }
}
