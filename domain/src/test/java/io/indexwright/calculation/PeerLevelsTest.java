package io.indexwright.calculation;

import static io.indexwright.market.Books.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.ShareAdjustment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Money;
import io.indexwright.outside.Outside;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.statistics.CovarianceEstimator;
import io.indexwright.statistics.RiskRule;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Twenty shares over 32 years, reviewed at the end of each month, against a few lines of NumPy:
 * {@code peer_levels.py} beside the file of its levels. The closes are those of skfolio
 * (BSD-3-Clause), in {@code -Ddata.dir} or the first {@code shared/data} on the way up.
 */
class PeerLevelsTest {
  private static final String CLOSES = "skfolio/sp500_dataset.csv.gz";
  private static final int WINDOW = 252;
  private static final double RELATIVE = 1e-9;

  private static final Map<String, Weighting> WEIGHTINGS =
      Map.of(
          "equal",
          new Weighting.EqualWeighted(),
          "inverse volatility",
          new Weighting.RiskWeighted(
              new RiskRule.InverseVolatility(), CovarianceEstimator.SAMPLE, WINDOW));

  @ParameterizedTest
  @CsvSource({"equal, 1", "inverse volatility, 2"})
  void isWhatMoneyGrowsTo(String weighting, int column) throws IOException {
    List<String[]> peer = peer();
    List<String[]> closes = closes();

    Map<LocalDate, Double> levels =
        levels(Objects.requireNonNull(WEIGHTINGS.get(weighting)), peer.get(1)[0], closes);

    assertThat(peer.get(0)[column]).isEqualTo(weighting);
    assertThat(peer).hasSize(1 + 807);
    for (String[] row : peer.subList(1, peer.size())) {
      double expected = Double.parseDouble(row[column]);
      assertThat(levels.get(LocalDate.parse(row[0])))
          .as(row[0])
          .isCloseTo(expected, within(RELATIVE * expected));
    }
  }

  private static Map<LocalDate, Double> levels(
      Weighting weighting, String base, List<String[]> closes) {
    String[] names = List.of(closes.get(0)).subList(1, closes.get(0).length).toArray(String[]::new);
    IndexDefinition rules =
        Definitions.defined(
            new Definitions.Terms(
                new Construction(weighting, new Capping.None(), Money.of("1000000000", USD), 8),
                ReviewSchedule.monthly(new DayRule.LastBusinessDay(), Roll.PRECEDING),
                Definitions.at100(base),
                Conventions.strict(ShareAdjustment.Absorption.DIVISOR, 2)),
            names);
    Map<LocalDate, Double> levels = new HashMap<>();
    for (LevelOutcome outcome : IndexCalculation.of(rules, history(closes)).outcomes()) {
      outcome.fold(
          calculated -> levels.put(calculated.date(), calculated.level().points().doubleValue()),
          withheld -> {
            throw new AssertionError(withheld);
          });
    }
    return levels;
  }

  private static PriceHistory history(List<String[]> closes) {
    String[] names = closes.get(0);
    List<Close> history = new ArrayList<>();
    for (String[] row : closes.subList(1, closes.size())) {
      LocalDate date = LocalDate.parse(row[0]);
      for (int i = 1; i < row.length; i++) {
        history.add(new Close(new InstrumentId(names[i]), date, Price.of(row[i], USD)));
      }
    }
    return PriceHistory.of(history);
  }

  private static List<String[]> closes() throws IOException {
    Optional<Path> file =
        Outside.folder("data.dir", "shared/data").map(data -> data.resolve(CLOSES));
    assumeTrue(
        file.filter(Files::isRegularFile).isPresent(),
        "no skfolio: no -Ddata.dir and no shared/data above here");
    return rows(new GZIPInputStream(Files.newInputStream(file.orElseThrow())));
  }

  private static List<String[]> peer() throws IOException {
    return rows(
        Objects.requireNonNull(PeerLevelsTest.class.getResourceAsStream("peer_levels.csv")));
  }

  private static List<String[]> rows(InputStream file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.split(",", -1)).toList();
    }
  }
}
