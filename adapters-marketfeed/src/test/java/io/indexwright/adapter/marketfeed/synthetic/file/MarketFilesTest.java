package io.indexwright.adapter.marketfeed.synthetic.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.marketfeed.CsvActions;
import io.indexwright.adapter.marketfeed.CsvFile;
import io.indexwright.adapter.marketfeed.CsvRates;
import io.indexwright.adapter.marketfeed.CsvRawRows;
import io.indexwright.adapter.marketfeed.bars.BarFile;
import io.indexwright.adapter.marketfeed.bars.BarReadings;
import io.indexwright.adapter.marketfeed.synthetic.SyntheticMarket;
import io.indexwright.adapter.marketfeed.synthetic.defect.Planter;
import io.indexwright.adapter.marketfeed.synthetic.file.MarketFiles.Written;
import io.indexwright.adapter.marketfeed.universe.UniverseFile;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.Reading;
import io.indexwright.series.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class MarketFilesTest {
  private static final SyntheticMarket MARKET = new SyntheticMarket(7, 20);
  private static final Days YEAR = new Days(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));
  private static final BarForm TABLE = new BarForm(false, false);

  @TempDir private Path folder = Path.of("");

  @Test
  void writesWhatItsReadersRead() throws IOException {
    List<Long> heard = new ArrayList<>();
    Written written = files(0, TABLE, true).write(folder, heard::add);

    assertThat(UniverseFile.read("universe", text("universe.csv"))).isEqualTo(MARKET.universe());
    assertThat(bars("bars.csv"))
        .hasSize(Math.toIntExact(written.bars()))
        .allMatch(BarRow.class::isInstance);
    assertThat(CsvActions.read(new CsvFile("actions", text("actions.csv"))))
        .hasSize(Math.toIntExact(written.actions()));
    assertThat(CsvRates.fx(new CsvFile("rates", text("rates.csv"))))
        .hasSize(Math.toIntExact(written.rates()));
    assertThat(CsvRawRows.read(new CsvFile("raw", text("raw/USDJPY.csv"))))
        .isEqualTo(MARKET.rates(SyntheticMarket.PAIRS.get(2), YEAR).rows());
    assertThat(heard).hasSize(20).endsWith(20L);
    assertThat(text("defects.csv")).isEqualTo("date,series,defect\n");
  }

  @Test
  void writesTheSameBars_inEveryForm() throws IOException {
    List<Reading> table = written(TABLE, "bars.csv");

    assertThat(written(new BarForm(false, true), "bars.csv.gz")).isEqualTo(table);
    assertThat(withoutLines(written(new BarForm(true, false), "bars.ndjson")))
        .isEqualTo(withoutLines(table));
    assertThat(withoutLines(written(new BarForm(true, true), "bars.ndjson.gz")))
        .isEqualTo(withoutLines(table));
  }

  @Test
  void tellsTheTruthAboutDefects() throws IOException {
    Written written = files(0.01, TABLE, false).write(folder, company -> {});

    assertThat(text("defects.csv").lines()).hasSize(Math.toIntExact(written.defects()) + 1);
    assertThat(written.defects()).isPositive();
    assertThat(folder.resolve("raw")).doesNotExist();
  }

  private List<Reading> written(BarForm form, String name) throws IOException {
    files(0, form, false).write(folder, company -> {});
    return bars(name);
  }

  private static MarketFiles files(double defects, BarForm form, boolean hasRaw) {
    return new MarketFiles(MARKET, YEAR, new Planter(7, defects), form, hasRaw);
  }

  private List<Reading> bars(String name) throws IOException {
    try (BarReadings rows = new BarFile(folder.resolve(name), Optional.empty()).open(bytes -> {})) {
      List<Reading> bars = new ArrayList<>();
      rows.forEachRemaining(bars::add);
      return bars;
    }
  }

  /** A table has a header. */
  private static List<String> withoutLines(List<Reading> bars) {
    return bars.stream().map(bar -> bar.toString().replaceAll("line=[0-9]+", "")).toList();
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
