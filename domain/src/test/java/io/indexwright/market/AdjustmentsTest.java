package io.indexwright.market;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AdjustmentsTest {
  private static final Adjustment SPLIT =
      new Adjustment(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.ZERO);
  private static final Adjustment DIVIDEND =
      new Adjustment(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(5));
  private static final Adjustments OF_A =
      new Adjustments(new TreeMap<>(Map.of(id("A"), latestFirst())));

  private static NavigableMap<LocalDate, Adjustment> latestFirst() {
    NavigableMap<LocalDate, Adjustment> byExDate = new TreeMap<>(Comparator.reverseOrder());
    byExDate.put(day("2024-01-04"), SPLIT);
    byExDate.put(day("2024-01-08"), DIVIDEND);
    return byExDate;
  }

  @Test
  void happenToOneInstrumentBeforeOneOpen() {
    assertThat(OF_A.of(id("A"), day("2024-01-04"))).contains(SPLIT);
    assertThat(OF_A.of(id("A"), day("2024-01-05"))).isEmpty();
    assertThat(OF_A.of(id("B"), day("2024-01-04"))).isEmpty();
    assertThat(Adjustments.NONE.of(id("A"), day("2024-01-04"))).isEmpty();
  }

  @Test
  void areOneInTheOrderOfTheirDates_whateverOrderTheyWereKeptIn() {
    assertThat(OF_A.between(id("A"), day("2024-01-03"), day("2024-01-08")))
        .contains(SPLIT.then(DIVIDEND));
    assertThat(OF_A.between(id("B"), day("2024-01-03"), day("2024-01-08"))).isEmpty();
  }

  /** An event before the open of a date is behind its close, and before that of the next. */
  @Test
  void countAfterTheFirstDateAndUpToTheSecond() {
    assertThat(OF_A.between(id("A"), day("2024-01-03"), day("2024-01-04"))).contains(SPLIT);
    assertThat(OF_A.between(id("A"), day("2024-01-04"), day("2024-01-07"))).isEmpty();
    assertThat(OF_A.between(id("A"), day("2024-01-04"), day("2024-01-04"))).isEmpty();
    assertThat(OF_A.between(id("A"), day("2024-01-08"), day("2024-01-03"))).isEmpty();
  }

  @Test
  void areToldByExDate() {
    assertThat(OF_A.dated(id("A"), day("2024-01-04"), day("2024-01-08")))
        .containsOnlyKeys(day("2024-01-08"));
    assertThat(OF_A.dated(id("A"), day("2024-01-08"), day("2024-01-04"))).isEmpty();
    assertThat(OF_A.dated(id("B"), day("2024-01-01"), day("2024-01-08"))).isEmpty();
  }

  @Test
  void cannotBeChanged() {
    SortedMap<InstrumentId, NavigableMap<LocalDate, Adjustment>> mine =
        new TreeMap<>(OF_A.byExDate());
    Adjustments adjustments = new Adjustments(mine);
    mine.clear();

    assertThat(adjustments).isEqualTo(OF_A);
    assertThatThrownBy(() -> adjustments.byExDate().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> adjustments.byExDate().values().forEach(Map::clear))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
