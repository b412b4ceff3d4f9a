package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as it is typed, on the files of docs/api/calculate.md. */
class CalculateCommandTest {
  private static final Path PAGE = Path.of("..", "docs", "api", "calculate.md");
  private static final Pattern FILE = Pattern.compile("```(json|csv)\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String levels = "";

  @BeforeEach
  void takesTheFilesOfThePage() throws IOException {
    List<String> files =
        FILE.matcher(Files.readString(PAGE)).results().map(found -> found.group(2)).toList();
    write("three.json", files.get(0));
    write("prices.csv", files.get(1));
    write("actions.csv", files.get(2));
    levels = files.get(3);
  }

  @Test
  void writesTheLevelsOfThePage() throws IOException {
    assertThat(calculate("--actions", "actions.csv")).isZero();

    assertThat(written()).isEqualTo(levels);
    assertThat(out.toString())
        .contains(
            "11 closes read",
            "3 levels from 2024-01-02 to 2024-01-05, 1 withheld; 1 changes of the divisor",
            "written to ");
    assertThat(err.toString()).isEmpty();
    assertThat(namesIn(folder))
        .containsExactlyInAnyOrder("three.json", "prices.csv", "actions.csv", "levels.csv");
  }

  @Test
  void saysWhatStoodInForAClose() throws IOException {
    replace("three.json", "{\"kind\": \"REFUSE\"}", "{\"kind\": \"CARRY\", \"days\": 3}");

    assertThat(calculate("--actions", "actions.csv")).isZero();

    assertThat(written()).contains("2024-01-04,105.00,CALCULATED,C CARRIED 63,\n");
  }

  @Test
  void takesFiguresAndGroups_forWeightsAndCaps() throws IOException {
    replace("three.json", "PRICE_WEIGHTED", "FLOAT_CAP_WEIGHTED");
    replace("three.json", "KEEP_SHARES", "DIVISOR");
    replace(
        "three.json",
        "\"capping\": {\"kind\": \"NONE\"}",
        "\"capping\": {\"kind\": \"CAP\", \"limit\": \"0.5\","
            + " \"unit\": {\"kind\": \"GROUPED\", \"scheme\": \"issuer\"}}");
    replace("three.json", "\"shareDecimals\": \"0\"", "\"shareDecimals\": \"6\"");
    StringBuilder figures = new StringBuilder("date,instrument,figure,value\n");
    StringBuilder groups = new StringBuilder("date,instrument,scheme,group\n");
    for (String name : List.of("A", "B", "C")) {
      figures.append(
          "2024-01-01,%s,shares,1000\n2024-01-01,%s,float-factor,0.5\n".formatted(name, name));
      groups.append("2024-01-01,%s,issuer,%s\n".formatted(name, name.equals("C") ? "Two" : "One"));
    }
    write("figures.csv", figures.toString());
    write("groups.csv", groups.toString());

    assertThat(calculate("--figures", "figures.csv", "--groups", "groups.csv")).isZero();

    // A and B are one issuer of 40 of 100; C is capped from 60 to 50 per cent, A gets 12.5, B 37.5:
    // 0.125 x 11/10 + 0.375 x 31/30 + 0.5 x 63/60
    assertThat(written()).contains("2024-01-03,105.00,CALCULATED");
    assertThat(calculate()).isEqualTo(1);
    assertThat(err.toString()).contains("Three has no basket", "shares");
  }

  @Test
  void takesALaterEdition() throws IOException {
    write(
        "second.json",
        Files.readString(folder.resolve("three.json"))
            .replace(
                "\"effectiveFrom\": \"2024-01-02\", \"number\": \"1\"",
                "\"effectiveFrom\": \"2024-01-05\", \"number\": \"2\"")
            .replace("\"levelDecimals\": \"2\"", "\"levelDecimals\": \"4\""));

    assertThat(calculate("--definition", "second.json", "--actions", "actions.csv")).isZero();

    assertThat(written()).contains("2024-01-03,105.00,").contains("2024-01-05,108.5714,");
  }

  @Test
  void reportsEverythingThatIsWrongInEveryFile_andWritesNothing() throws IOException {
    write("levels.csv", "as it was\n");
    replace("three.json", "\"levelDecimals\": \"2\",", "");
    replace("prices.csv", "2024-01-03,B,31", "2024-01-33,B,31");
    replace("prices.csv", "2024-01-05,C,32", "2024-01-05,C,-32");
    replace("actions.csv", "SPLIT", "SPILT");

    assertThat(calculate("--actions", "actions.csv", "--figures", "none.csv")).isEqualTo(1);

    assertThat(err.toString())
        .contains("three.json: the definition has a fault")
        .contains("/conventions/levelDecimals is missing: expected a whole number")
        .contains("prices.csv has 2 malformed rows")
        .contains("line 6, column date: expected a date such as 2026-11-20, was '2024-01-33'")
        .contains("line 12, column close: expected a positive decimal such as 123.45, was '-32'")
        .contains("actions.csv has a malformed row")
        .contains("line 2, column action: expected SPLIT, ")
        .contains("there is no file ")
        .doesNotContain("\tat ");
    assertThat(written()).isEqualTo("as it was\n");
    assertThat(namesIn(folder)).noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void saysWhatItLeavesOut() throws IOException {
    write(
        "prices.csv",
        Files.readString(folder.resolve("prices.csv")).replaceAll(".*,C,.*\n", "")
            + "2024-01-05,Z,1\n2024-01-04,Z,1\n");

    assertThat(calculate()).isZero();

    assertThat(err.toString())
        .contains(
            "note: 1 instruments are not in the universe, and their 2 closes are ignored: Z\n",
            "note: 1 instruments of the universe have no close: C\n");
  }

  @Test
  void refusesAPriceInAnotherCurrency() throws IOException {
    write("prices.csv", "date,instrument,close,currency\n2024-01-02,A,1,USD\n2024-01-02,B,1,EUR\n");

    assertThat(calculate()).isEqualTo(1);
    assertThat(err.toString()).contains("EUR");
    assertThat(folder.resolve("levels.csv")).doesNotExist();
  }

  @Test
  void refusesToWriteOverWhatItReads() throws IOException {
    String prices = Files.readString(folder.resolve("prices.csv"));

    assertThat(run("--definition", "three.json", "--prices", "prices.csv", "--out", "./prices.csv"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("is read: write to another file");
    assertThat(Files.readString(folder.resolve("prices.csv"))).isEqualTo(prices);
  }

  @Test
  void refusesAFolderThatDoesNotExist_andAFileThatIsNotUtf8() throws IOException {
    assertThat(
            run("--definition", "three.json", "--prices", "prices.csv", "--out", "no/levels.csv"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("cannot write ").contains("levels.csv");

    Files.write(folder.resolve("prices.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
    assertThat(calculate()).isEqualTo(1);
    assertThat(err.toString()).contains("is not UTF-8");
  }

  @Test
  void readsAFileWithAByteOrderMark() throws IOException {
    write("prices.csv", "\uFEFF" + Files.readString(folder.resolve("prices.csv")));

    assertThat(calculate("--actions", "actions.csv")).isZero();
    assertThat(written()).isEqualTo(levels);
  }

  @Test
  void refusesNetSpecialDividends_whichAreNotCalculatedYet() throws IOException {
    replace("three.json", "GROSS", "NET");
    write("actions.csv", "ex_date,instrument,action,amount\n2024-01-05,C,SPECIAL_DIVIDEND,1\n");

    assertThat(calculate("--actions", "actions.csv")).isEqualTo(1);
    assertThat(err.toString()).contains("net special dividends cannot be calculated yet: C");
  }

  @Test
  void asksForWhatItNeeds() {
    assertThat(run("--prices", "prices.csv")).isEqualTo(2);
    assertThat(err.toString()).contains("--definition", "--out");
  }

  private int calculate(String... more) {
    List<String> options =
        new ArrayList<>(
            List.of("--definition", "three.json", "--prices", "prices.csv", "--out", "levels.csv"));
    options.addAll(List.of(more));
    return run(options.toArray(String[]::new));
  }

  /** Names of files stand for files of the folder. */
  private int run(String... options) {
    List<String> typed = new ArrayList<>(List.of("calculate"));
    for (String option : options) {
      typed.add(option.startsWith("--") ? option : folder.resolve(option).toString());
    }
    Program program =
        new Program(
            () -> {
              throw new IllegalStateException("no settings are needed");
            },
            Clock.systemUTC(),
            false);
    CommandLine line =
        Main.commandLine(program)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return line.execute(typed.toArray(String[]::new));
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("levels.csv"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private void replace(String name, String old, String fresh) throws IOException {
    String text = Files.readString(folder.resolve(name));
    assertThat(text).contains(old);
    write(name, text.replace(old, fresh));
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
