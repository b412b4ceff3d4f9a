package io.indexwright.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.index.IndexLevel;
import io.indexwright.proof.Digest;
import io.indexwright.proof.PublishedLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelChartTest {

  @Test
  void drawsTheHighestLevelToTheTop_andHalfOfItHalfAsHigh() {
    List<String> chart = LevelChart.of(List.of(level(0, 500), level(1, 1000)));

    assertThat(chart).hasSize(9);
    assertThat(chart.get(0)).isEqualTo("  1,000  █");
    assertThat(chart.get(3)).isEqualTo("         █");
    assertThat(chart.get(4)).isEqualTo("        ██");
    assertThat(chart.get(7)).isEqualTo("        ██");
  }

  @Test
  void samplesALongSeries_fromItsFirstToItsLast() {
    List<PublishedLevel> levels =
        IntStream.range(0, 1000).mapToObj(day -> level(day, 1 + day)).toList();

    List<String> chart = LevelChart.of(levels);

    assertThat(chart.get(7)).hasSizeLessThanOrEqualTo(8 + 62);
    assertThat(chart.get(8)).contains("2020-01-01").endsWith("2022-09-26");
    assertThat(chart.get(0)).endsWith("█");
  }

  private static PublishedLevel level(int day, long points) {
    return new PublishedLevel(
        LocalDate.of(2020, 1, 1).plusDays(day),
        new IndexLevel(BigDecimal.valueOf(points)),
        Digest.of("inputs"));
  }
}
