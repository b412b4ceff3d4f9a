package io.indexwright.application.planning;

import io.indexwright.money.Money;
import java.util.Optional;

/**
 * Above which value a run takes two people: one who plans it, and another who says yes.
 *
 * @param above empty if one person is enough
 */
public record FourEyes(Optional<Money> above) {
  /** One person is enough. */
  public static final FourEyes OFF = new FourEyes(Optional.empty());

  /** Above {@code limit}. */
  public static FourEyes above(Money limit) {
    return new FourEyes(Optional.of(limit));
  }

  /**
   * Returns true if {@code value} takes two; so does what is in another currency, whatever it is.
   */
  public boolean areNeededFor(Money value) {
    return above
        .filter(limit -> !limit.currency().equals(value.currency()) || value.exceeds(limit))
        .isPresent();
  }
}
