package io.indexwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LevelSeriesTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-05-02");
  private static final LocalDate SECOND = LocalDate.parse("2024-05-03");
  private static final LevelSeries SERIES =
      Levels.of("2024-05-02", "100.0", "2024-05-03", "110", "2024-05-06", "0");

  @Test
  void hasLevelsByDate() {
    assertThat(SERIES.at(SECOND)).contains(new BigDecimal("110"));
    assertThat(SERIES.at(SECOND.plusDays(1))).isEmpty();
    assertThat(SERIES.byDate()).containsEntry(FIRST, new BigDecimal("100")).hasSize(3);
    assertThat(SERIES).hasToString("{2024-05-02=100, 2024-05-03=110, 2024-05-06=0}");
  }

  @Test
  void isInTheOrderOfItsDates_whateverTheMap() {
    Map<LocalDate, BigDecimal> backwards = new TreeMap<>(Collections.reverseOrder());
    SERIES.byDate().forEach(backwards::put);

    assertThat(LevelSeries.of(backwards)).isEqualTo(SERIES).hasSameHashCodeAs(SERIES);
    assertThat(SERIES).isNotEqualTo(SERIES.until(SECOND));
  }

  @Test
  void isCutBeforeADate_andFromIt() {
    assertThat(SERIES.until(SECOND)).isEqualTo(Levels.of("2024-05-02", "100"));
    assertThat(SERIES.since(SECOND).dates()).hasSize(2);
    assertThat(LevelSeries.empty().size()).isZero();
  }

  @Test
  void isMultiplied() {
    assertThat(SERIES.times(new BigDecimal("2.50")).levels())
        .containsExactly(new BigDecimal("250"), new BigDecimal("275"), BigDecimal.ZERO);
  }

  @Test
  void refusesALevelBelowZero_andOneThatComesBack() {
    assertThatIllegalArgumentException().isThrownBy(() -> Levels.of("2024-05-02", "-1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Levels.of("2024-05-02", "0", "2024-05-03", "1"));
  }
}
