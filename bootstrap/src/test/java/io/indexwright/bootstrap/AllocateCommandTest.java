package io.indexwright.bootstrap;

import static io.indexwright.bootstrap.AllocateFolder.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, on the files of docs/api/allocate.md. */
class AllocateCommandTest {
  @TempDir private Path folder = Path.of("");
  private AllocateFolder files = new AllocateFolder(folder);

  @BeforeEach
  void takesTheFilesOfThePage() throws IOException {
    files = AllocateFolder.ofThePage(folder);
  }

  @Test
  void printsThePlanOfThePage() throws IOException {
    assertThat(files.allocate()).isZero();

    assertThat(files.out()).isEqualTo(shown("", 1));
    assertThat(files.err()).isEmpty();
  }

  @Test
  void printsThePlanOfThePage_asCommaSeparatedValues() throws IOException {
    assertThat(files.allocate("--format", "csv")).isZero();

    assertThat(files.out()).isEqualTo(shown("csv", 3));
  }

  @Test
  void plansInSeveralCurrencies_byThePolicyOfThePage() throws IOException {
    assertThat(files.abroad()).isZero();

    assertThat(files.out()).isEqualTo(shown("", 2));
    assertThat(files.err()).isEmpty();
  }

  @Test
  void takesThePolicyThatHasEverything() {
    assertThat(files.allocate("--policy", "everything.json", "--format", "CSV")).isZero();

    assertThat(files.out()).contains("SKIPPED,D,,,,,,,,,it is never sold\n");
  }

  /** 421 euros and 111.55 pounds, as in the table of the page. */
  @Test
  void writesThePlanAsJson() throws IOException {
    assertThat(files.abroad("--out", "plan.json")).isZero();

    assertThat(files.read("plan.json"))
        .startsWith("{\n  \"cashLeft\": {\"amount\": \"56.99\", \"currency\": \"USD\"},\n")
        .contains(
            """
            "rates": [
                {"date": "2024-01-05", "fixing": "ECB", "in": "USD", "of": "EUR", "rate": "1.25"},
            """)
        .contains(
            """
                  "pays": {"amount": "489.24", "currency": "USD"},
                  "receives": {"amount": "391.00", "currency": "EUR"}
            """)
        .contains(
            """
                  "fees": {"amount": "2.70", "currency": "USD"},
                  "instrument": "C",
                  "outlay": {"amount": "191.77", "currency": "USD"},
                  "price": "110",
                  "quantity": "1.1",
                  "reason": "10.30 USD short of one more lot",
                  "side": "BUY",
                  "value": {"amount": "121.00", "currency": "GBP"}
            """)
        .contains("  \"gap\": \"0\",\n  \"objective\": \"38.3075\",\n", "  \"skipped\": [],\n")
        .doesNotContain("weightsScaledFrom")
        .endsWith("}\n");
    assertThat(files.out()).isEqualTo(shown("", 2));
  }

  @Test
  void writesThePlanAsCommaSeparatedValues_overAnOldOne() throws IOException {
    files.write("plan.csv", "old\n");

    assertThat(files.abroad("--out", "plan.csv", "--format", "json")).isZero();

    assertThat(files.read("plan.csv"))
        .contains("CONVERSION,,,,,122.61,GBP,,191.77,USD,\n", "CASH_LEFT,,,,,56.99,USD,,,,\n")
        .doesNotContain("old", "WEIGHTS_SCALED_FROM");
    assertThat(files.out()).startsWith("{\n").endsWith("}\n");
    assertThat(files.names()).noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void printsTheSameBytes_forTheSameFiles() {
    assertThat(files.abroad()).isZero();
    String once = files.out();
    assertThat(files.abroad()).isZero();

    assertThat(files.out()).isEqualTo(once + once);
  }

  @Test
  void readsTablesInJson_asItReadsThemInCsv() throws IOException {
    files.write(
        "targets.json",
        "[{\"instrument\":\"C\",\"weight\":0.2},{\"weight\":\"0.3\",\"instrument\":\"B\"},"
            + "{\"instrument\":\"A\",\"weight\":5e-1}]");
    files.write("holdings.json", "[{\"instrument\": \"D\", \"quantity\": 2.0}]");
    files.write(
        "prices.json",
        """
        [
          {"instrument": "A", "price": 30.00},
          {"instrument": "B", "price": "70", "lot": 1, "currency": "USD", "country": null},
          {"instrument": "C", "price": 110, "settlement": 0},
          {"instrument": "D", "price": 10}
        ]
        """);

    assertThat(
            files.allocate(
                "--targets",
                "targets.json",
                "--holdings",
                "holdings.json",
                "--prices",
                "prices.json",
                "--cash",
                "1000 USD"))
        .isZero();
    assertThat(files.out()).isEqualTo(shown("", 1));
  }

  /** 33 of A cost 990, and 10 are left: one more would take 20 more. */
  @Test
  void beginsWithCashAlone() throws IOException {
    files.write("targets.csv", "instrument,weight\nA,1\n");
    files.write("holdings.csv", "instrument,quantity\n");

    assertThat(files.allocate("--format", "csv")).isZero();

    assertThat(files.out())
        .contains(
            "TICKET,A,BUY,33,30,990.00,USD,0.00,990.00,USD,20.00 USD short of one more lot\n",
            "CASH_LEFT,,,,,10.00,USD,,,,\n",
            "DISTANCE,,,,,20.00,USD,,,,\n");
    assertThat(files.err())
        .isEqualTo("note: 3 prices are of nothing wanted or held, and are ignored\n");
  }

  @Test
  void saysThatThereIsNothingToTrade() throws IOException {
    files.write("targets.csv", "instrument,weight\nD,1\n");

    assertThat(files.allocate("--cash", "0")).isZero();
    assertThat(files.out()).startsWith("Nothing to trade.\n\nSums").doesNotContain("Why");
  }

  @Test
  void scalesWeightsThatAreNearlyOne_andSaysSo() throws IOException {
    files.replace("targets.csv", "C,0.2", "C,0.19995");

    assertThat(files.allocate("--out", "plan.json")).isZero();
    assertThat(files.allocate("--out", "plan.csv")).isZero();

    assertThat(files.out()).contains("\nThe weights sum to 0.99995 and were scaled to 1.\n");
    assertThat(files.read("plan.json")).contains("\"weightsScaledFrom\": \"0.99995\"");
    assertThat(files.read("plan.csv")).endsWith("WEIGHTS_SCALED_FROM,,,,,0.99995,,,,,\n");
  }

  @Test
  void takesTheCurrencyOfThePrices_ifTheCashHasNone() throws IOException {
    files.replace("prices.csv", "instrument,price\n", "instrument,price,currency\n");
    files.replace("prices.csv", "A,30", "A,30,JPY");

    assertThat(files.allocate()).isZero();

    assertThat(files.out()).contains("480 JPY", "40 JPY").doesNotContain("USD");
  }

  @Test
  void saysWhatThePolicyRestrictsInVain() throws IOException {
    files.write("policy.json", "{\"restrictions\": {\"neverTraded\": [\"Z\"], \"neverSold\": []}}");

    assertThat(files.allocate("--policy", "policy.json")).isZero();
    assertThat(files.err())
        .isEqualTo("note: the policy restricts what is neither wanted nor held: Z\n");
  }

  @Test
  void raisesMoney_andPaysWhatIsOwed() throws IOException {
    files.write("holdings.csv", "instrument,quantity\nA,20\nD,2\n");
    files.write(
        "policy.json",
        "{\"flow\": {\"kind\": \"WITHDRAWAL\", \"rule\": \"PRO_RATA\", \"amount\": \"1020\"}}");

    assertThat(files.allocate("--policy", "policy.json", "--format", "csv")).isZero();
    assertThat(files.out()).contains("TICKET,D,SELL,2,").contains("CASH_LEFT,,,,,1020.00,USD");
  }
}
