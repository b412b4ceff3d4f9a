package io.indexwright.application.intake;

import io.indexwright.application.intake.BarRow.Figures;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the prices of a row to whole numbers of one scale. */
final class WholePrices {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int MOST_DECIMALS = 1_000;

  private final RowFaults faults;

  WholePrices(RowFaults faults) {
    this.faults = faults;
  }

  /**
   * Returns the row in whole numbers, or tells why it has none.
   *
   * @param instrument its place
   */
  Optional<CheckedRow> of(BarRow row, int instrument) {
    Figures stated = row.figures();
    long before = faults.inAll();
    checkPositive(row, "close", Optional.of(stated.close()));
    checkPositive(row, "open", stated.open());
    checkPositive(row, "high", stated.high());
    checkPositive(row, "low", stated.low());
    checkRange(row);
    if (faults.inAll() > before) {
      return Optional.empty();
    }
    int scale = scale(stated);
    if (!fits(stated, scale)) {
      tell(row, "close", "more digits than 18 or so");
      return Optional.empty();
    }
    return Optional.of(
        new CheckedRow(
            row,
            instrument,
            scale,
            whole(Optional.of(stated.close()), scale),
            whole(stated.open(), scale),
            whole(stated.high(), scale),
            whole(stated.low(), scale)));
  }

  private void checkPositive(BarRow row, String field, Optional<BigDecimal> price) {
    if (price.isPresent() && price.get().signum() <= 0) {
      tell(row, field, "must be positive: " + price.get());
    }
  }

  private void checkRange(BarRow row) {
    Figures stated = row.figures();
    if (stated.high().isPresent() && !isAtMost(stated, stated.high().get())) {
      tell(row, "high", "below another price of the day: " + stated.high().get());
    }
    if (stated.low().isPresent() && !isAtLeast(stated, stated.low().get())) {
      tell(row, "low", "above another price of the day: " + stated.low().get());
    }
  }

  private static boolean isAtMost(Figures stated, BigDecimal high) {
    return prices(stated).allMatch(price -> price.compareTo(high) <= 0);
  }

  private static boolean isAtLeast(Figures stated, BigDecimal low) {
    return prices(stated).allMatch(price -> price.compareTo(low) >= 0);
  }

  private static Stream<BigDecimal> prices(Figures stated) {
    return Stream.of(Optional.of(stated.close()), stated.open(), stated.high(), stated.low())
        .flatMap(Optional::stream);
  }

  private static int scale(Figures stated) {
    int scale = decimals(stated.close());
    scale = Math.max(scale, stated.open().map(WholePrices::decimals).orElse(0));
    scale = Math.max(scale, stated.high().map(WholePrices::decimals).orElse(0));
    return Math.max(scale, stated.low().map(WholePrices::decimals).orElse(0));
  }

  private static int decimals(BigDecimal price) {
    return Math.max(price.stripTrailingZeros().scale(), 0);
  }

  private static boolean fits(Figures stated, int scale) {
    BigDecimal highest = stated.high().orElse(stated.close());
    BigDecimal other = stated.open().orElse(stated.close());
    return scale <= MOST_DECIMALS
        && highest.scaleByPowerOfTen(scale).compareTo(LARGEST) <= 0
        && other.scaleByPowerOfTen(scale).compareTo(LARGEST) <= 0;
  }

  private static long whole(Optional<BigDecimal> price, int scale) {
    return price.map(stated -> stated.scaleByPowerOfTen(scale).longValue()).orElse(0L);
  }

  private void tell(BarRow row, String field, String reason) {
    faults.add(new RowFault(row.line(), field, reason));
  }
}
