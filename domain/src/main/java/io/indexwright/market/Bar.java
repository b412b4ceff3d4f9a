package io.indexwright.market;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an instrument did on one trading date: its close, and whatever else is known. Prices are in
 * the currency of the close.
 *
 * @param open of the first trade; positive
 * @param high of the dearest trade; not below any other price
 * @param low of the cheapest trade; positive, not above any other price
 * @param volume units traded; not negative
 */
public record Bar(
    Close close,
    Optional<BigDecimal> open,
    Optional<BigDecimal> high,
    Optional<BigDecimal> low,
    Optional<BigDecimal> volume) {

  /** Refuses prices outside of the day's range. */
  public Bar {
    open = open.map(price -> Precision.positive("open", price));
    high = high.map(price -> Precision.positive("high", price));
    low = low.map(price -> Precision.positive("low", price));
    volume = volume.map(Precision::normalised);
    if (volume.filter(units -> units.signum() < 0).isPresent()) {
      throw new IllegalArgumentException("volume must not be negative: " + volume);
    }
    if (!isInRange(close.price().perUnit(), open, high, low)) {
      throw new IllegalArgumentException(
          "not every price of %s on %s lies between its low and its high"
              .formatted(close.instrument(), close.date()));
    }
  }

  /** A bar of which nothing but the close is known. */
  public static Bar of(Close close) {
    return new Bar(close, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns true if everything this bar states is in {@code known} too. */
  public boolean saysNothingNewTo(Bar known) {
    return close.equals(known.close)
        && (open.isEmpty() || open.equals(known.open))
        && (high.isEmpty() || high.equals(known.high))
        && (low.isEmpty() || low.equals(known.low))
        && (volume.isEmpty() || volume.equals(known.volume));
  }

  /** Returns true if no price is above {@code high} or below {@code low}. */
  private static boolean isInRange(
      BigDecimal close,
      Optional<BigDecimal> open,
      Optional<BigDecimal> high,
      Optional<BigDecimal> low) {
    return Stream.of(Optional.of(close), open, high, low)
        .flatMap(Optional::stream)
        .allMatch(
            price ->
                high.filter(most -> most.compareTo(price) < 0).isEmpty()
                    && low.filter(least -> least.compareTo(price) > 0).isEmpty());
  }
}
