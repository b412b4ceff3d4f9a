package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, on the files of docs/api/simulate.md. */
class SimulateCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> FILES =
      Set.of(
          "--targets",
          "--prices",
          "--actions",
          "--definition",
          "--benchmark",
          "--policy",
          "--fx",
          "--out",
          "--chart");

  private static final Path PAGE = Path.of("..", "docs", "api", "simulate.md");
  private static final Pattern TABLE = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path place = Path.of("");
  private CommandFolder folder = new CommandFolder(place);

  @BeforeEach
  void takesTheFilesOfThePage() throws IOException {
    folder = new CommandFolder(place);
    folder.write("targets.csv", shown(0));
    folder.write("prices.csv", shown(1));
    folder.write("actions.csv", shown(2));
  }

  private static String shown(int table) throws IOException {
    return TABLE.matcher(Files.readString(PAGE)).results().toList().get(table).group(1);
  }

  @Test
  void writesTheSeriesOfThePage() throws IOException {
    assertThat(simulate("--actions", "actions.csv", "--dividends", "kept", "--out", "out.csv"))
        .isZero();

    assertThat(folder.read("out.csv")).isEqualTo(shown(3));
  }

  @Test
  void tellsWhatBecameOfTheMoney() throws IOException {
    assertThat(simulate("--out", "out.csv")).isZero();

    // 50 A and 25 B
    assertThat(folder.read("out.csv"))
        .isEqualTo(
            """
            date,value,points
            2024-01-02,1000,100
            2024-01-03,1050,105
            2024-01-31,1100,110
            """);
    assertThat(folder.out())
        .startsWith("2024-01-02 to 2024-01-31, 3 sessions, 3 transactions, in USD\n")
        .containsPattern("Value at the end +1,100.00")
        .containsPattern("total return +0.100000")
        .contains("Assumed\n");
    assertThat(folder.err()).isEmpty();
  }

  @Test
  void paysOutDividends() throws IOException {
    assertThat(simulate("--actions", "actions.csv", "--dividends", "paid_out", "--out", "out.csv"))
        .isZero();

    assertThat(folder.read("out.csv")).contains("2024-01-31,1100,112.619047");
    assertThat(folder.out()).containsPattern("Paid out +25.00");
  }

  @Test
  void goesBackToItsTargets_andTakesContributions() throws IOException {
    assertThat(
            simulate(
                "--fractional",
                "--rebalance",
                "month",
                "--contribution",
                "100",
                "--out",
                "out.json"))
        .isZero();

    JsonNode written = JSON.readTree(folder.read("out.json"));
    assertThat(written.get("totals").get("contributed").textValue()).isEqualTo("1100");
    assertThat(written.get("holdings").findValuesAsText("date"))
        .containsExactly("2024-01-02", "2024-01-31");
    // half of 1,200 each
    JsonNode last = written.get("holdings").get(1).get("units");
    assertThat(last.get("A").textValue()).isEqualTo("50");
    assertThat(last.get("B").textValue()).isEqualTo("30");
    assertThat(kinds(written))
        .containsExactly("CONTRIBUTION", "PURCHASE", "PURCHASE", "CONTRIBUTION", "PURCHASE");
    assertThat(written.get("transactions").get(1).get("amount").get("amount").textValue())
        .isEqualTo("500.00");
  }

  private static List<String> kinds(JsonNode written) {
    return written.get("transactions").findValuesAsText("kind");
  }

  @Test
  void comparesWithABenchmark_andDrawsBoth() throws IOException {
    benchmark("USD");

    assertThat(simulate("--benchmark", "index.json", "--chart", "chart.svg")).isZero();
    assertThat(folder.out()).contains("Against the benchmark", "tracking error");
    assertThat(folder.read("chart.svg")).startsWith("<?xml").contains("<svg ", "<path ");

    assertThat(simulate("--chart", "chart.png")).isZero();
    assertThat(ImageIO.read(place.resolve("chart.png").toFile()).getWidth()).isEqualTo(1000);
  }

  @Test
  void bringsTheBenchmarkToItsCurrency() throws IOException {
    benchmark("USD");
    folder.write(
        "fx.csv",
        """
        date,fixing,of,in,rate
        2024-01-02,ECB,EUR,USD,1
        2024-01-03,ECB,EUR,USD,1.1
        2024-01-31,ECB,EUR,USD,1.1
        """);
    List<String> inEuro =
        List.of("--currency", "EUR", "--benchmark", "index.json", "--fx", "fx.csv");

    assertThat(simulate(inEuro, "--fixing", "ECB", "--out", "out.csv")).isZero();
    // 11 and 20 dollars are 10 and 18.18 euro
    assertThat(folder.read("out.csv")).contains("2024-01-03,954.54");

    assertThat(simulate(inEuro)).isEqualTo(1);
    assertThat(folder.err()).contains("EUR", "USD");
  }

  /** The index of the page of calculate, of A alone. */
  private void benchmark(String currency) throws IOException {
    CalculateFolder page = CalculateFolder.ofThePage(place);
    page.replace("three.json", "\"A\", \"B\", \"C\"", "\"A\"");
    page.replace("three.json", "\"currency\": \"USD\"", "\"currency\": \"" + currency + "\"");
    Files.move(place.resolve("three.json"), place.resolve("index.json"));
    takesTheFilesOfThePage();
  }

  @Test
  void holdsAnIndex() throws IOException {
    benchmark("USD");

    assertThat(
            type(
                "--definition",
                "index.json",
                "--prices",
                "prices.csv",
                "--amount",
                "100.00",
                "--start",
                "2024-01-01",
                "--out",
                "out.csv"))
        .isZero();

    assertThat(folder.read("out.csv")).contains("2024-01-31,120,120\n");
  }

  @Test
  void saysWhatWouldWork() {
    assertThat(simulate("--end", "2030-01-01")).isEqualTo(1);
    assertThat(folder.err()).contains("what would work: ");

    assertThat(type("--prices", "prices.csv", "--amount", "1", "--start", "2024-01-02"))
        .isEqualTo(2);
    assertThat(folder.err()).contains("give either --definition or --targets");
  }

  @Test
  void writesOverNothingThatItReads() {
    assertThat(simulate("--out", "prices.csv")).isEqualTo(1);
    assertThat(simulate("--out", "out.txt")).isEqualTo(1);
    assertThat(simulate("--chart", "out.gif")).isEqualTo(1);
    assertThat(folder.err()).contains("is read", ".csv or .json", ".svg or .png");
  }

  private int simulate(String... more) {
    return simulate(List.of("--currency", "USD"), more);
  }

  private int simulate(List<String> some, String... more) {
    return type(
        Stream.of(
                List.of(
                    "--targets",
                    "targets.csv",
                    "--prices",
                    "prices.csv",
                    "--amount",
                    "1000",
                    "--start",
                    "2024-01-01"),
                some,
                List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private int type(String... options) {
    List<String> typed = new ArrayList<>(List.of("simulate"));
    for (int i = 0; i < options.length; i++) {
      boolean isFile = i > 0 && FILES.contains(options[i - 1]);
      typed.add(isFile ? folder.path(options[i]) : options[i]);
    }
    return folder.type(typed);
  }
}
