package io.indexwright.calculation;

import static io.indexwright.market.Books.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.indexwright.index.Base;
import io.indexwright.index.Divisor;
import io.indexwright.index.LevelOutcome;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.outside.Outside;
import io.indexwright.rulebook.Definitions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The Dow Jones Industrial Average of 25 weeks in 2011, from the thirty closes that the UCI Machine
 * Learning Repository keeps (<i>Dow Jones Index</i>, CC BY 4.0), and the divisor of that time.
 *
 * <p>The closes are in {@code -Ddata.dir}, or in the first {@code shared/data} on the way up.
 */
class PublishedDowTest {
  private static final DateTimeFormatter DATES =
      DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);
  private static final LocalDate FIRST = LocalDate.of(2011, 1, 7);
  private static final Divisor DIVISOR = Divisor.of("0.132129493");

  /** The weekly closes of the average, as they were published. */
  private static final List<BigDecimal> PUBLISHED =
      Stream.of(
              "11674.76",
              "11787.38",
              "11871.84",
              "11823.70",
              "12092.15",
              "12273.26",
              "12391.25",
              "12130.45",
              "12169.88",
              "12044.40",
              "11858.52",
              "12220.59",
              "12376.72",
              "12380.05",
              "12341.83",
              "12505.99",
              "12810.54",
              "12638.74",
              "12595.75",
              "12512.04",
              "12441.58",
              "12151.26",
              "11951.91",
              "12004.36",
              "11934.58")
          .map(BigDecimal::new)
          .toList();

  @Test
  void isThePublishedAverage_toAMedianOfEightHundredthsOfAPoint() throws IOException {
    PriceHistory closes = PriceHistory.of(closes());

    List<LevelOutcome> outcomes =
        IndexCalculation.of(
                Definitions.priceWeighted(
                    Definitions.NEVER, new Base.AtDivisor(FIRST, DIVISOR), names(closes)),
                closes)
            .outcomes();

    assertThat(outcomes).hasSameSizeAs(PUBLISHED);
    List<BigDecimal> off = new ArrayList<>();
    for (int week = 0; week < outcomes.size(); week++) {
      off.add(points(outcomes.get(week)).subtract(PUBLISHED.get(week)).abs());
    }
    assertThat(off.stream().sorted().toList().get(off.size() / 2))
        .isLessThanOrEqualTo(new BigDecimal("0.08"));
  }

  private static BigDecimal points(LevelOutcome outcome) {
    return outcome.fold(
        calculated -> calculated.level().published(2),
        withheld -> {
          throw new AssertionError(withheld);
        });
  }

  private static String[] names(PriceHistory closes) {
    return closes.lastAt(FIRST).orElseThrow().prices().keySet().stream()
        .map(InstrumentId::value)
        .toArray(String[]::new);
  }

  private static List<Close> closes() throws IOException {
    Optional<Path> file = folder().map(data -> data.resolve("uci_dow/dow_jones_index.csv"));
    assumeTrue(
        file.filter(Files::isRegularFile).isPresent(),
        "no uci_dow: no -Ddata.dir and no shared/data above here");
    return Files.readAllLines(file.orElseThrow()).stream()
        .skip(1)
        .map(line -> close(line.split(",", -1)))
        .toList();
  }

  private static Close close(String[] fields) {
    return new Close(
        new InstrumentId(fields[1]),
        LocalDate.parse(fields[2], DATES),
        Price.of(fields[6].replace("$", ""), USD));
  }

  private static Optional<Path> folder() {
    return Outside.folder("data.dir", "shared/data");
  }
}
