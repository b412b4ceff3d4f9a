package io.indexwright.application.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.House;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.memory.InMemoryTransactions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportBarsTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 1, 6);
  private static final RowFault UNREADABLE = new RowFault(2, "date", "expected a date");

  private final House house = House.ready();
  private final ImportBars bars = new ImportBars(house.prices, new InMemoryTransactions());

  @Test
  void takesAllOrNothing() {
    assertThat(bars.all(of(row(1, "A"), UNREADABLE), House.NOW))
        .isEqualTo(new ImportOutcome.Refused(2, List.of(UNREADABLE), 1));
    assertThat(known()).isZero();

    assertThat(bars.all(of(row(1, "A"), row(2, "B")), House.NOW))
        .isEqualTo(new ImportOutcome.Imported(2, 2, 0));
    assertThat(known()).isEqualTo(1);
  }

  @Test
  void takesTheRowsThatAreRight_andSaysWhichAreNot() {
    ImportBars.RightRows rows =
        bars.right(of(row(1, "A"), UNREADABLE, row(3, "STRANGER"), row(4, "B")), House.NOW);

    assertThat(rows.outcome()).isEqualTo(new ImportOutcome.Imported(2, 2, 0));
    assertThat(rows.rejected())
        .containsExactly(UNREADABLE, new RowFault(3, "instrument", "unknown instrument: STRANGER"));
    assertThat(known()).isEqualTo(1);
  }

  @Test
  void takesAllRows_whenAllAreRight() {
    assertThat(bars.right(of(row(1, "A")), House.NOW).rejected()).isEmpty();
    assertThat(known()).isEqualTo(1);
  }

  @Test
  void takesNothing_whenMoreIsWrongThanCanBeToldApart() {
    Reading[] wrong =
        LongStream.rangeClosed(1, 10_001)
            .mapToObj(line -> new RowFault(line, "date", "expected a date"))
            .toArray(Reading[]::new);

    ImportBars.RightRows rows = bars.right(of(wrong), House.NOW);

    assertThat(rows.outcome()).isInstanceOf(ImportOutcome.Refused.class);
    assertThat(rows.rejected()).hasSize(10_000);
  }

  @Test
  void saysWhatATrialWouldDo() {
    assertThat(bars.tried(of(row(1, "A"), row(2, "B")), House.NOW))
        .isEqualTo(new ImportOutcome.Imported(2, 2, 0));
  }

  private int known() {
    return house.prices.of(House.A, TUESDAY, TUESDAY.plusDays(1), House.NOW.plusSeconds(1)).size();
  }

  private static ImportBars.Source of(Reading... rows) {
    return reader -> reader.apply(Stream.of(rows).iterator());
  }

  private static BarRow row(long line, String instrument) {
    return new BarRow(line, instrument, TUESDAY, "USD", BarRow.Figures.of(BigDecimal.valueOf(12)));
  }
}
