package io.indexwright.adapter.postgres.archive;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.both;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresBarRevisions;
import io.indexwright.adapter.postgres.market.PostgresBars;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.market.PostgresPrices;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.ImportOutcome.Imported;
import io.indexwright.application.intake.ImportOutcome.Refused;
import io.indexwright.application.intake.RowFault;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceHistory;
import io.indexwright.series.Days;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BarArchiveTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate IN_2023 = LocalDate.parse("2023-12-29");
  private static final LocalDate IN_2024 = LocalDate.parse("2024-01-02");
  private static final String EVERYTHING =
      """
      select coalesce(string_agg(bar::text, ' ' order by instrument, date, revision), '') from bar
      """;

  @TempDir private Path folder;

  private PostgresPrices prices;
  private BarArchive archive;

  @BeforeEach
  void open() {
    new PostgresInstruments(DATABASE.transactions()).add(Sample.INSTRUMENTS);
    prices = new PostgresPrices(DATABASE.transactions());
    archive = new BarArchive(DATABASE.longWork(), folder);
    prices.record(
        List.of(close(A, IN_2023, "10"), close(A, IN_2024, "11"), close(B, IN_2024, "5")), FIRST);
    prices.record(List.of(close(A, IN_2023, "10.5")), LATER);
  }

  @Test
  void handsNothingToAnotherStore_whileAYearIsAway() {
    PostgresBarRevisions revisions = new PostgresBarRevisions(DATABASE.transactions());
    archive.archive(2023);

    assertThatIllegalStateException()
        .isThrownBy(revisions::days)
        .withMessage("archived, to be brought back first: the bars of 2023");
    assertThatIllegalStateException()
        .isThrownBy(() -> revisions.revisions(A, Days.closed(IN_2023, IN_2024)));
    assertThat(revisions.revisions(B, Days.closed(IN_2023, IN_2024))).hasSize(1);

    archive.bringBack(2023);
    assertThat(revisions.days())
        .containsEntry(A, Days.closed(IN_2023, IN_2024))
        .containsEntry(B, Days.closed(IN_2024, IN_2024));
  }

  @Test
  void takesAYearOut_andBringsItBackAsItWas() {
    String before = DATABASE.ask(EVERYTHING);

    BarArchive.Archived archived = archive.archive(2023);

    assertThat(archived.bars()).isEqualTo(2);
    assertThat(archive.list()).containsExactly(archived);
    assertThat(DATABASE.ask("select to_regclass('bar_2023') is null")).isEqualTo("t");
    assertThat(DATABASE.ask("select count(*) from bar")).isEqualTo("2");
    assertThat(archive.bringBack(2023)).isEqualTo(archived);
    assertThat(archive.list()).isEmpty();
    assertThat(DATABASE.ask(EVERYTHING)).isEqualTo(before);
    assertThat(archive.archive(2023)).isEqualTo(archived);
    archive.bringBack(2023);
  }

  @Test
  void refusesQuestionsThatTheYearBelongsTo_andAnswersTheOthers() {
    archive.archive(2023);

    assertThatThrownBy(() -> prices.history(both(), LATER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("archived, to be brought back first: the bars of 2023");
    assertThatThrownBy(() -> prices.lastCloses(both(), IN_2023, LATER))
        .hasMessageContaining("2023");
    assertThatThrownBy(
            () ->
                new PostgresBars(DATABASE.transactions())
                    .of(A, LocalDate.MIN, LocalDate.MAX, LATER))
        .hasMessageContaining("2023");
    assertThat(prices.lastCloses(both(), IN_2024, LATER)).hasSize(2);
    assertThat(prices.history(both(), LocalDate.of(2024, 1, 1), LocalDate.MAX, LATER))
        .isEqualTo(PriceHistory.of(List.of(close(A, IN_2024, "11"), close(B, IN_2024, "5"))));
    assertThat(prices.history(new TreeSet<>(List.of(B)), LATER))
        .isEqualTo(PriceHistory.of(List.of(close(B, IN_2024, "5"))));
    archive.bringBack(2023);
  }

  @Test
  void refusesToBeWrittenInto() {
    archive.archive(2023);

    assertThatThrownBy(() -> prices.record(List.of(close(B, IN_2023, "1")), LATER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("archived, to be brought back first: the bars of 2023");
    assertThat(
            new PostgresBars(DATABASE.transactions())
                .load(List.of(row(A, IN_2023), row(B, IN_2024)).iterator(), LATER))
        .isEqualTo(
            new Refused(
                2,
                List.of(
                    new RowFault(
                        1, "date", "archived, to be brought back first: the bars of 2023")),
                1));
    assertThat(
            new PostgresBars(DATABASE.transactions())
                .load(List.of(row(B, IN_2024)).iterator(), LATER))
        .isEqualTo(new Imported(1, 0, 1));
    archive.bringBack(2023);
  }

  private static BarRow row(InstrumentId instrument, LocalDate date) {
    return new BarRow(
        1, instrument.value(), date, "USD", BarRow.Figures.of(BigDecimal.valueOf(77)));
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> archive.archive(1950)).hasMessage("there are no bars of 1950");
    assertThatThrownBy(() -> archive.bringBack(2023))
        .hasMessage("the bars of 2023 are not archived");
    archive.archive(2023);
    assertThatThrownBy(() -> archive.archive(2023))
        .hasMessage("the bars of 2023 are archived already");
    archive.bringBack(2023);
  }

  @Test
  void bringsNothingBack_whenTheFileIsNotWhatItWas() throws IOException {
    archive.archive(2023);
    Path file = folder.resolve("bars-2023.gz");
    byte[] right = Files.readAllBytes(file);
    byte[] lines = unzipped(file);
    lines[lines.length - 10] ^= 1;

    zip(lines, file);

    assertThatThrownBy(() -> archive.bringBack(2023))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is not what its manifest says");
    assertThat(archive.list()).hasSize(1);
    Files.write(file, right);
    archive.bringBack(2023);
  }

  @Test
  void bringsNothingBack_whenFileAndManifestAreOfSomethingElse(@TempDir Path elsewhere)
      throws IOException {
    archive.archive(2023);
    prices.record(List.of(close(B, IN_2024.plusYears(1), "9")), LATER);
    new BarArchive(DATABASE.longWork(), elsewhere).archive(2025);
    for (String ending : List.of(".gz", ".manifest")) {
      Files.copy(elsewhere.resolve("bars-2025" + ending), elsewhere.resolve("bars-2023" + ending));
    }

    assertThatThrownBy(() -> new BarArchive(DATABASE.longWork(), elsewhere).bringBack(2023))
        .hasMessage("the file of 2023 is not what was archived");
    archive.bringBack(2023);
    new BarArchive(DATABASE.longWork(), elsewhere).bringBack(2025);
  }

  private static byte[] unzipped(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static void zip(byte[] lines, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(lines);
    }
    Files.write(file, bytes.toByteArray());
  }
}
