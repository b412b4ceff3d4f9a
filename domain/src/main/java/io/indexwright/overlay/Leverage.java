package io.indexwright.overlay;

import io.indexwright.calendar.MonthEnds;
import io.indexwright.rulebook.Overlay.Leveraged.Reset;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Multiplies returns, pays for what is borrowed and earns on what is not held. Rule:
 * docs/rules/overlays.md.
 *
 * @param factor such as 2; 1 changes nothing, −1 is the inverse
 * @param monthEnds used where the reset is monthly
 */
public record Leverage(BigDecimal factor, Reset reset, CashRate rate, MonthEnds monthEnds)
    implements Transform {

  @Override
  public LevelSeries appliedTo(LevelSeries underlying, BigDecimal base) {
    return underlying.size() == 0
        ? underlying
        : new Mixing(
                rate,
                (place, held) -> isReset(underlying, place) ? Optional.of(held) : Optional.empty(),
                BigDecimal.ONE::subtract)
            .series(underlying, 0, base, factor);
  }

  private boolean isReset(LevelSeries underlying, int place) {
    return switch (reset) {
      case DAILY -> true;
      case MONTHLY -> monthEnds.endsAt(underlying.dates(), place);
    };
  }
}
