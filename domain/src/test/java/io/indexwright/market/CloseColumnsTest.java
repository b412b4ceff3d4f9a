package io.indexwright.market;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.market.CloseColumns.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CloseColumnsTest {
  private static final Series A = new Series(id("A"), USD);
  private static final Series B = new Series(id("B"), USD);
  private static final Series A_IN_EUROS = new Series(id("A"), EUR);
  private static final LocalDate MONDAY = day("2024-01-01");

  /** One revision of one close. */
  private record Row(int series, LocalDate date, long unscaled, int scale, int revision) {}

  @Test
  void isTheSameHistoryAsTheCloses_whateverTheOrderAndTheScales() {
    assertThat(
            read(
                List.of(B, A),
                new Row(0, day("2024-01-03"), 215, 1, 0),
                new Row(1, MONDAY, 10, 0, 0),
                new Row(0, MONDAY, 2000, 2, 0)))
        .isEqualTo(history(on("2024-01-01", "A", "10", "B", "20"), on("2024-01-03", "B", "21.5")));
  }

  @Test
  void isEmpty_withoutAnElement() {
    assertThat(read(List.of())).isEqualTo(history());
    assertThat(read(List.of(A))).isEqualTo(history());
  }

  @Test
  void takesTheHighestRevision_whereverItStands() {
    assertThat(
            read(
                List.of(A),
                new Row(0, MONDAY, 11, 0, 1),
                new Row(0, MONDAY, 12, 0, 2),
                new Row(0, MONDAY, 10, 0, 0)))
        .isEqualTo(history(on("2024-01-01", "A", "12")));
  }

  @Test
  void takesTheHighestRevision_evenIfItIsInAnotherCurrency() {
    PriceHistory read =
        read(
            List.of(A, A_IN_EUROS, B),
            new Row(0, MONDAY, 10, 0, 0),
            new Row(1, MONDAY, 9, 0, 1),
            new Row(2, MONDAY, 20, 0, 0));

    assertThat(read.priceOf(id("A"), MONDAY)).contains(Price.of("9", EUR));
    assertThat(read.priceOf(id("B"), MONDAY)).contains(Price.of("20", USD));
  }

  @Test
  void refusesTwoClosesOfOneRevision_inWhateverCurrency() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                read(
                    List.of(A, A_IN_EUROS),
                    new Row(0, MONDAY, 10, 0, 3),
                    new Row(1, MONDAY, 9, 0, 3)))
        .withMessage("two closes of A on 2024-01-01");
  }

  @Test
  void takesTheLargestPriceThereIs_andRefusesTheNext() {
    long largest = Long.MAX_VALUE / 1000;

    assertThat(
            read(List.of(A, B), new Row(0, MONDAY, largest, 0, 0), new Row(1, MONDAY, 1, 3, 0))
                .priceOf(id("A"), MONDAY))
        .contains(Price.of(Long.toString(largest), USD));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                read(
                    List.of(A, B),
                    new Row(0, MONDAY, largest + 1, 0, 0),
                    new Row(1, MONDAY, 1, 3, 0)))
        .withMessage(
            "the price of A on 2024-01-01 has too many digits beside prices of 3 decimals: "
                + (largest + 1)
                + " USD");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> read(List.of(A, B), new Row(0, MONDAY, 1, 0, 0), new Row(1, MONDAY, 1, 19, 0)))
        .withMessageContaining("19 decimals");
  }

  @Test
  void refusesWhatIsNoPrice_andColumnsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(List.of(A), new Row(0, MONDAY, 0, 0, 0)))
        .withMessage("price must be positive: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CloseColumns(
                    List.of(A), new int[1], new int[1], new long[1], new int[2], new int[1]))
        .withMessage("columns of different lengths");
  }

  @RepeatedTest(100)
  void isTheHistoryOfTheLastCloses(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Series> series = List.of(A_IN_EUROS, B, A);
    List<Row> rows = new ArrayList<>();
    TreeMap<String, Close> last = new TreeMap<>();
    for (String instrument : List.of("A", "B")) {
      for (int day = 0; day < random.nextInt(20); day++) {
        LocalDate date = MONDAY.plusDays(random.nextInt(3) + 3L * day);
        for (int revision = 0; revision <= random.nextInt(3); revision++) {
          int place = instrument.equals("B") ? 1 : 2 * random.nextInt(2);
          Row row =
              new Row(place, date, 1 + random.nextInt(1_000_000), random.nextInt(7), revision);
          rows.add(row);
          last.put(instrument + date, close(series.get(place), row));
        }
      }
    }
    Collections.shuffle(rows, random);

    assertThat(read(series, rows.toArray(Row[]::new))).isEqualTo(PriceHistory.of(last.values()));
  }

  private static Close close(Series series, Row row) {
    return new Close(
        series.instrument(),
        row.date(),
        new Price(BigDecimal.valueOf(row.unscaled(), row.scale()), series.currency()));
  }

  private static PriceHistory read(List<Series> series, Row... rows) {
    List<Row> all = List.of(rows);
    return PriceHistory.of(
        new CloseColumns(
            series,
            all.stream().mapToInt(Row::series).toArray(),
            all.stream().mapToInt(row -> (int) row.date().toEpochDay()).toArray(),
            all.stream().mapToLong(Row::unscaled).toArray(),
            all.stream().mapToInt(Row::scale).toArray(),
            all.stream().mapToInt(Row::revision).toArray()));
  }
}
