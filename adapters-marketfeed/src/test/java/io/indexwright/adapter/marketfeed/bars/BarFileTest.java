package io.indexwright.adapter.marketfeed.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarFileTest {
  private static final String TABLE =
      """
      # of one vendor
      date,instrument,close,currency,open,high,low,volume
      2026-11-20,A,10.50,USD,10,11,9.5,1000
      2026-11-20,B,7,USD,,,,
      """;
  private static final String OBJECTS =
      """
      {"date":"2026-11-20","instrument":"A","close":10.50,"currency":"USD","open":"10","high":11,"low":9.5,"volume":1000}

      {"date":"2026-11-20","instrument":"B","close":"7","currency":"USD","open":null}
      """;

  private static final String ARRAY =
      """
      [{"date":"2026-11-20","instrument":"A","close":10.50,"currency":"USD","open":"10","high":11,
        "low":9.5,"volume":1000},
       {"date":"2026-11-20","instrument":"B","close":"7","currency":"USD","open":null}]
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void readsATable() throws IOException {
    List<Reading> rows = read(TABLE);

    assertThat(rows).containsExactly(a(3), b(4));
  }

  @Test
  void readsAnObjectOnEveryLine() throws IOException {
    assertThat(read(OBJECTS)).containsExactly(a(1), b(3));
  }

  @Test
  void readsAnArrayOfObjects() throws IOException {
    assertThat(read(ARRAY)).containsExactly(a(1), b(2));
    assertThat(read("[]")).isEmpty();
  }

  @Test
  void saysWhatIsWrongInAnArray_byTheNumberOfTheObject() throws IOException {
    assertThat(
            read(
                """
                [{"date":{"a":[1,{"close":2}]},"instrument":"A","close":true},
                [{"date":1}], "x",
                {"date":"2026-11-20","instrument":"B","close":"7","price":1},
                {"date":"2026-11-20","instrument":"B","close":"7"}]
                """))
        .containsExactly(
            fault(1, "row", "expected a text or a number at 'date'"),
            fault(2, "row", "expected an object"),
            fault(3, "row", "expected an object"),
            fault(4, "row", "nobody knows the name 'price'"),
            b(5));
  }

  @Test
  void endsWithWhatIsWrongWithAnArray() throws IOException {
    String bar = "{\"date\":\"2026-11-20\",\"instrument\":\"B\",\"close\":\"7\"}";

    assertThat(read("[" + bar + ",")).first().isEqualTo(b(1));
    assertThat(faultAtTheEnd("[" + bar + ",")).startsWith("expected JSON: ");
    assertThat(faultAtTheEnd("[" + bar + "}")).startsWith("expected JSON: ");
    assertThat(faultAtTheEnd("[" + bar + "] 1")).isEqualTo("expected nothing after the array");
  }

  private String faultAtTheEnd(String text) throws IOException {
    List<Reading> rows = read(text);
    RowFault last = (RowFault) rows.get(rows.size() - 1);
    assertThat(last.field()).isEqualTo("file");
    return last.reason();
  }

  @Test
  void readsEachCompressed() throws IOException {
    for (String text : List.of(TABLE, OBJECTS, ARRAY)) {
      Path file = folder.resolve("bars.gz");
      try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
        zipped.write(text.getBytes(StandardCharsets.UTF_8));
      }
      assertThat(readings(file)).isEqualTo(read(text));
    }
  }

  @Test
  void takesTheGivenCurrency_whereALineNamesNone() throws IOException {
    assertThat(read("date,instrument,close\n2026-11-20,B,7\n")).containsExactly(b(2));
    assertThat(read("date,instrument,close,currency\n2026-11-20,B,7,EUR\n"))
        .extracting(row -> ((BarRow) row).currency())
        .containsExactly("EUR");
  }

  @Test
  void saysWhatIsWrongWithALine_andGoesOn() throws IOException {
    assertThat(
            read(
                """
                date,instrument,close,volume
                20.11.2026,A,1,
                2026-11-20,,1,
                2026-11-20,A,1e5,
                2026-11-20,A,1,many
                2026-11-20,A,1
                2026-11-20,B,7,
                """))
        .containsExactly(
            fault(2, "date", "expected a date such as 2026-11-20, was '20.11.2026'"),
            fault(3, "instrument", "expected something, was nothing"),
            fault(4, "close", "expected a decimal such as 123.45, was '1e5'"),
            fault(5, "volume", "expected a decimal such as 123.45, was 'many'"),
            fault(6, "row", "expected 4 fields, was 3"),
            b(7));
    assertThat(
            read(
                """
                {"date":"2026-11-20","instrument":"A","close":[1]}
                {"date":"2026-11-20","instrument":"A","price":1}
                {"date":"2026-11-20","date":"2026-11-20"}
                {"date":"2026-11-20"} {}
                {"date":
                [1]
                {"date":"2026-11-20","instrument":"A"}
                """))
        .extracting(row -> ((RowFault) row).reason())
        .satisfiesExactly(
            reason -> assertThat(reason).isEqualTo("expected a text or a number at 'close'"),
            reason -> assertThat(reason).isEqualTo("nobody knows the name 'price'"),
            reason -> assertThat(reason).isEqualTo("'date' comes twice"),
            reason -> assertThat(reason).isEqualTo("expected one object on the line"),
            reason -> assertThat(reason).startsWith("expected JSON: "),
            reason -> assertThat(reason).isEqualTo("expected an object on a line of its own"),
            reason -> assertThat(reason).isEqualTo("expected something, was nothing"));
  }

  @Test
  void needsACurrency() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "date,instrument,close\n2026-11-20,B,7\n");

    assertThat(readings(new BarFile(file, Optional.empty())))
        .containsExactly(fault(2, "currency", "expected a currency: the line names none"));
  }

  @Test
  void endsWithWhatIsWrongWithTheFile() throws IOException {
    assertThat(read("")).containsExactly(fault(1, "header", "expected a header, was nothing"));
    assertThat(read("date,date\n")).containsExactly(fault(1, "header", "a second column date"));
    assertThat(read("date,price\n2026-11-20,1\n"))
        .containsExactly(
            fault(
                1,
                "header",
                "columns that are missing: [instrument, close]; that nobody knows: [price]"));
    Path broken = folder.resolve("broken");
    Files.write(broken, new byte[] {'{', (byte) 0xff, '}'});
    assertThat(readings(broken))
        .singleElement()
        .satisfies(row -> assertThat(((RowFault) row).field()).isEqualTo("file"));
  }

  @Test
  void endsWithAFault_whenACompressedFileBreaksOff() throws IOException {
    Path file = folder.resolve("bars.gz");
    try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
      zipped.write(
          (TABLE + "2026-11-20,B,7,USD,,,,\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

    List<Reading> rows = readings(file);

    assertThat(rows.get(rows.size() - 1))
        .satisfies(row -> assertThat(((RowFault) row).field()).isEqualTo("file"));
  }

  @Test
  void saysHowFarItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), TABLE);
    BarFile bars = new BarFile(file, Optional.empty());
    AtomicLong read = new AtomicLong();

    try (BarReadings rows = bars.open(read::set)) {
      while (rows.hasNext()) {
        rows.next();
      }
      assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    }

    assertThat(read).hasValue(bars.size());
  }

  private List<Reading> read(String text) throws IOException {
    return readings(Files.writeString(folder.resolve("x"), text));
  }

  private static List<Reading> readings(Path file) throws IOException {
    return readings(new BarFile(file, Optional.of(Currency.getInstance("USD"))));
  }

  private static List<Reading> readings(BarFile file) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (BarReadings rows = file.open(bytes -> {})) {
      rows.forEachRemaining(readings::add);
    }
    return readings;
  }

  private static BarRow a(long line) {
    return new BarRow(
        line,
        "A",
        LocalDate.of(2026, 11, 20),
        "USD",
        new BarRow.Figures(
            new BigDecimal("10.50"),
            Optional.of(new BigDecimal("10")),
            Optional.of(new BigDecimal("11")),
            Optional.of(new BigDecimal("9.5")),
            Optional.of(new BigDecimal("1000"))));
  }

  private static BarRow b(long line) {
    return new BarRow(
        line, "B", LocalDate.of(2026, 11, 20), "USD", BarRow.Figures.of(new BigDecimal("7")));
  }

  private static RowFault fault(long line, String field, String reason) {
    return new RowFault(line, field, reason);
  }
}
