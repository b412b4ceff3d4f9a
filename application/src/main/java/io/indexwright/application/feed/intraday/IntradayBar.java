package io.indexwright.application.feed.intraday;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an instrument did in some minutes of a day.
 *
 * @param startsAt when they begin
 * @param close the price of the last trade; the others are in its currency
 * @param open of the first trade; positive
 * @param high of the dearest trade; not below any other price
 * @param low of the cheapest trade; positive, not above any other price
 * @param volume units traded, if the source says; not negative
 */
public record IntradayBar(
    InstrumentId instrument,
    Instant startsAt,
    Price close,
    BigDecimal open,
    BigDecimal high,
    BigDecimal low,
    Optional<BigDecimal> volume) {

  /** Refuses prices outside of the range of the bar. */
  public IntradayBar {
    open = Precision.positive("open", open);
    high = Precision.positive("high", high);
    low = Precision.positive("low", low);
    volume = volume.map(Precision::normalised);
    if (volume.filter(units -> units.signum() < 0).isPresent()) {
      throw new IllegalArgumentException("volume must not be negative: " + volume);
    }
    BigDecimal most = high;
    BigDecimal least = low;
    if (!Stream.of(open, close.perUnit(), high)
        .allMatch(price -> price.compareTo(most) <= 0 && price.compareTo(least) >= 0)) {
      throw new IllegalArgumentException(
          "not every price of %s at %s lies between its low and its high"
              .formatted(instrument, startsAt));
    }
  }
}
