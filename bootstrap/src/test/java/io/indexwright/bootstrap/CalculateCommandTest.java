package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, on the files of docs/api/calculate.md. */
class CalculateCommandTest {
  @TempDir private Path folder = Path.of("");
  private CalculateFolder files = new CalculateFolder(folder);

  @BeforeEach
  void takesTheFilesOfThePage() throws IOException {
    files = CalculateFolder.ofThePage(folder);
  }

  @Test
  void writesTheLevelsOfThePage() throws IOException {
    assertThat(files.calculate("--actions", "actions.csv")).isZero();

    assertThat(files.written()).isEqualTo(files.csv(2));
    assertThat(files.out())
        .contains(
            "11 closes read",
            "3 levels from 2024-01-02 to 2024-01-05, 1 withheld; 1 changes of the divisor",
            "written to ");
    assertThat(files.err()).isEmpty();
    assertThat(files.names())
        .containsExactlyInAnyOrder("three.json", "prices.csv", "actions.csv", "levels.csv");
  }

  @Test
  void saysWhatStoodInForAClose() throws IOException {
    files.replace("three.json", "{\"kind\": \"REFUSE\"}", "{\"kind\": \"CARRY\", \"days\": 3}");

    assertThat(files.calculate("--actions", "actions.csv")).isZero();

    assertThat(files.written()).contains("2024-01-04,105.00,CALCULATED,C CARRIED 63,\n");
  }

  @Test
  void takesFiguresAndGroups_forWeightsAndCaps() throws IOException {
    files.replace("three.json", "PRICE_WEIGHTED", "FLOAT_CAP_WEIGHTED");
    files.replace("three.json", "KEEP_SHARES", "DIVISOR");
    files.replace(
        "three.json",
        "\"capping\": {\"kind\": \"NONE\"}",
        "\"capping\": {\"kind\": \"CAP\", \"limit\": \"0.5\","
            + " \"unit\": {\"kind\": \"GROUPED\", \"scheme\": \"issuer\"}}");
    files.replace("three.json", "\"shareDecimals\": \"0\"", "\"shareDecimals\": \"6\"");
    StringBuilder figures = new StringBuilder("date,instrument,figure,value\n");
    StringBuilder groups = new StringBuilder("date,instrument,scheme,group\n");
    for (String name : List.of("A", "B", "C")) {
      figures.append(
          "2024-01-01,%s,shares,1000\n2024-01-01,%s,float-factor,0.5\n".formatted(name, name));
      groups.append("2024-01-01,%s,issuer,%s\n".formatted(name, name.equals("C") ? "Two" : "One"));
    }
    files.write("figures.csv", figures.toString());
    files.write("groups.csv", groups.toString());

    assertThat(files.calculate("--figures", "figures.csv", "--groups", "groups.csv")).isZero();

    // A and B are one issuer of 40 of 100; C is capped from 60 to 50 per cent, A gets 12.5, B 37.5:
    // 0.125 x 11/10 + 0.375 x 31/30 + 0.5 x 63/60
    assertThat(files.written()).contains("2024-01-03,105.00,CALCULATED");
    assertThat(files.calculate()).isEqualTo(1);
    assertThat(files.err()).contains("Three has no basket", "shares");
  }

  @Test
  void takesALaterEdition() throws IOException {
    files.write(
        "second.json",
        Files.readString(folder.resolve("three.json"))
            .replace(
                "\"effectiveFrom\": \"2024-01-02\", \"number\": \"1\"",
                "\"effectiveFrom\": \"2024-01-05\", \"number\": \"2\"")
            .replace("\"levelDecimals\": \"2\"", "\"levelDecimals\": \"4\""));

    assertThat(files.calculate("--definition", "second.json", "--actions", "actions.csv")).isZero();

    assertThat(files.written()).contains("2024-01-03,105.00,").contains("2024-01-05,108.5714,");
  }

  @Test
  void reportsEverythingThatIsWrongInEveryFile_andWritesNothing() throws IOException {
    files.write("levels.csv", "as it was\n");
    files.replace("three.json", "\"levelDecimals\": \"2\",", "");
    files.replace("prices.csv", "2024-01-03,B,31", "2024-01-33,B,31");
    files.replace("prices.csv", "2024-01-05,C,32", "2024-01-05,C,-32");
    files.replace("actions.csv", "SPLIT", "SPILT");

    assertThat(files.calculate("--actions", "actions.csv", "--figures", "none.csv")).isEqualTo(1);

    assertThat(files.err())
        .contains("three.json: the definition has a fault")
        .contains("/conventions/levelDecimals is missing: expected a whole number")
        .contains("prices.csv has 2 malformed rows")
        .contains("line 6, column date: expected a date such as 2026-11-20, was '2024-01-33'")
        .contains("line 12, column close: expected a positive decimal such as 123.45, was '-32'")
        .contains("actions.csv has a malformed row")
        .contains("line 2, column action: expected one of [SPLIT, ")
        .contains("there is no file ")
        .doesNotContain("\tat ");
    assertThat(files.written()).isEqualTo("as it was\n");
    assertThat(files.names()).noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void saysWhatItLeavesOut() throws IOException {
    files.write(
        "prices.csv",
        Files.readString(folder.resolve("prices.csv")).replaceAll(".*,C,.*\n", "")
            + "2024-01-05,Z,1\n2024-01-04,Z,1\n");

    assertThat(files.calculate()).isZero();

    assertThat(files.err())
        .contains(
            "note: 1 instruments are not in the universe, and their 2 closes are ignored: Z\n",
            "note: 1 instruments of the universe have no close: C\n");
  }

  @Test
  void refusesAPriceInAnotherCurrency() throws IOException {
    files.write(
        "prices.csv", "date,instrument,close,currency\n2024-01-02,A,1,USD\n2024-01-02,B,1,EUR\n");

    assertThat(files.calculate()).isEqualTo(1);
    assertThat(files.err()).contains("EUR");
    assertThat(folder.resolve("levels.csv")).doesNotExist();
  }

  @Test
  void refusesToWriteOverWhatItReads() throws IOException {
    String prices = Files.readString(folder.resolve("prices.csv"));

    assertThat(
            files.run(
                "--definition", "three.json", "--prices", "prices.csv", "--out", "./prices.csv"))
        .isEqualTo(1);
    assertThat(files.err()).contains("is read: write to another file");
    assertThat(Files.readString(folder.resolve("prices.csv"))).isEqualTo(prices);
  }

  @Test
  void refusesAFolderThatDoesNotExist_andAFileThatIsNotUtf8() throws IOException {
    assertThat(
            files.run(
                "--definition", "three.json", "--prices", "prices.csv", "--out", "no/levels.csv"))
        .isEqualTo(1);
    assertThat(files.err()).contains("cannot write ").contains("levels.csv");

    Files.write(folder.resolve("prices.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
    assertThat(files.calculate()).isEqualTo(1);
    assertThat(files.err()).contains("is not UTF-8");
  }

  @Test
  void readsAFileWithAByteOrderMark() throws IOException {
    files.write("prices.csv", "\uFEFF" + Files.readString(folder.resolve("prices.csv")));

    assertThat(files.calculate("--actions", "actions.csv")).isZero();
    assertThat(files.written()).isEqualTo(files.csv(2));
  }

  @Test
  void asksForWhatItNeeds() {
    assertThat(files.run("--prices", "prices.csv")).isEqualTo(2);
    assertThat(files.err()).contains("--definition", "--out");
  }
}
