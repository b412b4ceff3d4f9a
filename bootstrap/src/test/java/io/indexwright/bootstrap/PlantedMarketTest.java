package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.bootstrap.PlantedMarket.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A synthetic market with defects, row by row. With {@code -Dsoak=true} it has 500 companies and
 * ten years, and the figures go to target/quality-market.txt.
 */
@Tag("once")
class PlantedMarketTest {
  private static final boolean IS_SOAK = Boolean.getBoolean("soak");
  private static final String COMPANIES = IS_SOAK ? "500" : "20";
  private static final String FROM = IS_SOAK ? "2015-01-01" : "2022-01-01";

  @TempDir private Path folder = Path.of("");

  /** Rows that have a defect, those of them that are flagged, and all that are flagged. */
  private record Count(int rows, int bad, int found, int flagged) {
    static final Count NONE = new Count(0, 0, 0, 0);

    static Count of(Series series) {
      long found = series.touched().keySet().stream().filter(series.flagged()::contains).count();
      return new Count(
          series.dates().size(),
          series.touched().size(),
          Math.toIntExact(found),
          series.flagged().size());
    }

    Count plus(Count more) {
      return new Count(
          rows + more.rows, bad + more.bad, found + more.found, flagged + more.flagged);
    }

    double precision() {
      return (double) found / flagged;
    }

    double recall() {
      return (double) found / bad;
    }
  }

  @Test
  void flagsTheRowsWithADefect_andFewOthers() throws IOException {
    PlantedMarket market = market("0.001");
    Count all = market.series().stream().map(Count::of).reduce(Count.NONE, Count::plus);
    note("planted " + all + " precision " + all.precision() + " recall " + all.recall());
    for (Map.Entry<String, Count> one : byDefect(market).entrySet()) {
      note(one.getKey() + " " + one.getValue());
    }

    assertThat(all.precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(all.recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void flagsAlmostNothing_whereNothingIsWrong() throws IOException {
    Count all = market("0").series().stream().map(Count::of).reduce(Count.NONE, Count::plus);
    note("clean " + all);

    assertThat(all.rows()).isGreaterThan(10_000);
    assertThat(all.flagged()).isLessThanOrEqualTo(all.rows() / 1_000);
  }

  private PlantedMarket market(String defects) throws IOException {
    return new PlantedMarket(
        folder,
        "--seed=7",
        "--instruments=" + COMPANIES,
        "--from=" + FROM,
        "--to=2024-12-31",
        "--defects=" + defects);
  }

  private static SortedMap<String, Count> byDefect(PlantedMarket market) {
    SortedMap<String, Count> counts = new TreeMap<>();
    for (Series series : market.series()) {
      for (Map.Entry<LocalDate, String> one : series.touched().entrySet()) {
        int found = series.flagged().contains(one.getKey()) ? 1 : 0;
        counts.merge(one.getValue(), new Count(1, 1, found, found), Count::plus);
      }
    }
    return counts;
  }

  private static void note(String line) throws IOException {
    if (IS_SOAK) {
      Files.writeString(
          Files.createDirectories(Path.of("target")).resolve("quality-market.txt"),
          line + "\n",
          StandardOpenOption.APPEND,
          StandardOpenOption.CREATE);
    }
  }
}
