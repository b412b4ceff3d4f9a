package io.indexwright.adapter.marketfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CsvRawRowsTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

  @Test
  void readsWhateverStandsThere() {
    List<RawRow> rows =
        CsvRawRows.read(
            new CsvFile(
                "x",
                """
                date,close,adjusted_close,split,volume
                2026-11-20,-10.50,,2,0
                2026-11-20,,,,
                """));

    assertThat(rows)
        .containsExactly(
            new RawRow(
                DATE,
                new TreeMap<>(
                    Map.of(
                        Column.CLOSE, new BigDecimal("-10.5"),
                        Column.SPLIT, new BigDecimal("2"),
                        Column.VOLUME, BigDecimal.ZERO))),
            new RawRow(DATE, new TreeMap<>()));
  }

  @Test
  void refusesWhatIsNoNumber_andAColumnThatNobodyKnows() {
    assertThatThrownBy(() -> CsvRawRows.read(new CsvFile("x", "date,close\n2026-11-20,ten\n")))
        .hasMessageContaining("line 2, column close: expected a decimal");
    assertThatThrownBy(() -> CsvRawRows.read(new CsvFile("x", "date,price\n2026-11-20,1\n")))
        .hasMessageContaining("nobody knows the columns [price]");
  }
}
