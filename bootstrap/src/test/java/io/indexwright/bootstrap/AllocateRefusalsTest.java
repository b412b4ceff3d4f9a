package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command does not take: it then plans nothing, and shows nobody its stack. */
class AllocateRefusalsTest {
  @TempDir private Path folder = Path.of("");
  private AllocateFolder files = new AllocateFolder(folder);

  @BeforeEach
  void takesTheFilesOfThePage() throws IOException {
    files = AllocateFolder.ofThePage(folder);
    files.write("plan.csv", "as it was\n");
  }

  @AfterEach
  void plansNothing_andWritesNothing() throws IOException {
    assertThat(files.out()).isEmpty();
    assertThat(files.err()).isNotEmpty().doesNotContain("\tat ", "Exception");
    assertThat(files.read("plan.csv")).isEqualTo("as it was\n");
    assertThat(files.names()).noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void reportsEveryMalformedRowOfEveryFile() throws IOException {
    files.write("targets.csv", "instrument,weight\nA,x\nB,0.3\nB,0.3\n,0.1\n");
    files.write("holdings.csv", "instrument,quantity\nD,-2\n");
    files.write("prices.json", "[\n{\"instrument\": \"A\", \"price\": 0},\n{\"instrument\": 7}]");
    files.write("fx.csv", "date,fixing,of,in,rate\n2024-01-32,ECB,EUR,USD,1\n");
    files.write("policy.json", "{\"buffer\": {\"kind\": \"HALF\"}, \"fee\": []}");

    String options =
        "--targets targets.csv --holdings holdings.csv --prices prices.json --cash 1,000"
            + " --fx fx.csv --policy policy.json --out plan.csv";
    assertThat(files.run(List.of(options.split(" ", -1)))).isEqualTo(1);

    assertThat(files.err())
        .contains("targets.csv has 3 malformed rows; nothing was taken:\n")
        .contains("line 2, column weight: expected a decimal from 0 on such as 123.45, was 'x'\n")
        .contains("line 4, column instrument: a second weight of B\n")
        .contains("line 5, column instrument: expected 1 to 64")
        .contains("holdings.csv has a malformed row")
        .contains("line 2, column quantity: expected a decimal from 0 on such as 123.45, was '-2'")
        .contains("prices.json has 2 malformed rows")
        .contains("line 2, column price: expected a positive decimal such as 123.45, was '0'")
        .contains("line 3, column price: expected a positive decimal such as 123.45, was ''")
        .contains("fx.csv has a malformed row")
        .contains("line 2, column date: expected a date such as 2026-11-20, was '2024-01-32'")
        .contains("--cash: expected an amount such as 10000.00 or '10000.00 USD', was '1,000'")
        .contains("policy.json: the policy has 2 faults:\n")
        .contains("/buffer/kind: expected PART, AMOUNT, was 'HALF'")
        .contains("/fee is unknown: expected buffer, fees, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C,0.2 | C,0.1998  | sum to 1 within 0.0001, not to 0.9998",
        "C,0.2 | C,0.20011 | sum to 1 within 0.0001, not to 1.00011",
        "C,0.2 | C,20      | sum to 1 within 0.0001, not to 20.8",
        "weight | wieght   | header: expected the columns [weight], was [instrument, wieght]",
        "A,0.5 | A,0.5,1   | line 2: expected 2 fields, was 3"
      })
  void refusesTargets(String old, String fresh, String fault) throws IOException {
    files.replace("targets.csv", old, fresh);

    assertThat(files.allocate("--out", "plan.csv")).isEqualTo(1);
    assertThat(files.err()).contains("targets.csv", fault);
  }

  @Test
  void listsWhatHasNoPrice() throws IOException {
    files.write("prices.csv", "instrument,price\nA,30\nC,110\n");

    assertThat(files.allocate("--out", "plan.csv")).isEqualTo(1);
    assertThat(files.err()).isEqualTo("indexwright: 2 targets or holdings have no price: B, D\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ten       | expected an amount such as 10000.00 or '10000.00 USD', was 'ten'",
        "1000 USDX | expected an amount such as 10000.00",
        "1e3       | expected an amount such as 10000.00",
        "1000.001  | --cash: USD has 2 decimals, was 1000.001",
        "10 XAU    | not a currency that is paid in: XAU",
        "-10000    | 9980.00 USD would still be missing after every sale that is allowed",
      })
  void refusesCash(String cash, String fault) {
    assertThat(files.allocate("--cash", cash, "--out", "plan.csv")).isEqualTo(1);
    assertThat(files.err()).contains(fault);
  }

  @Test
  void asksForTheCurrency_whenPricesAreInSeveral() {
    assertThat(files.allocate("--prices", "abroad.csv", "--fx", "fx.csv")).isEqualTo(1);
    assertThat(files.err())
        .contains("--cash: prices are in EUR, GBP, USD: say the currency, such as '1000 EUR'");
  }

  @Test
  void asksForEveryRateThatIsMissing() throws IOException {
    files.replace("abroad.csv", "B,70,,", "B,70,USD,");
    assertThat(files.allocate("--prices", "abroad.csv", "--cash", "1000", "USD")).isEqualTo(1);
    assertThat(files.err())
        .contains("there are prices in EUR: give the rate of USD per EUR by --fx\n")
        .contains("there are prices in GBP: give the rate of USD per GBP by --fx\n");
  }

  @Test
  void takesNoRateOfAnEarlierDate_andNoneOfTwoFixings() throws IOException {
    files.write("fx.csv", files.read("fx.csv") + "2024-01-06,ECB,EUR,USD,1.25\n");
    assertThat(files.abroad("--out", "plan.csv")).isEqualTo(1);
    assertThat(files.err())
        .contains("there is no rate of USD per GBP on 2024-01-06, the last date");

    files.write("fx.csv", files.read("fx.csv") + "2024-01-06,WMR,GBP,USD,1.5\n");
    assertThat(files.abroad("--out", "plan.csv")).isEqualTo(1);
    assertThat(files.err())
        .contains("fx.csv: there are rates of ECB, WMR on 2024-01-06: keep those of one fixing");
  }

  @Test
  void refusesAPolicyInAmountsThatTheCurrencyDoesNotHave() throws IOException {
    files.write("policy.json", "{\"buffer\": {\"kind\": \"AMOUNT\", \"amount\": \"0.001\"}}");

    assertThat(files.allocate("--policy", "policy.json", "--out", "plan.csv")).isEqualTo(1);
    assertThat(files.err())
        .contains("/buffer/amount: expected an amount from 0 on of no more decimals than USD has");
  }

  @Test
  void refusesACovarianceThatLacksAnInstrument() throws IOException {
    files.write(
        "policy.json",
        "{\"objective\": {\"kind\": \"TRACKING_VARIANCE\", \"covariance\": {\"A\": {\"A\": 1}}}}");

    assertThat(files.allocate("--policy", "policy.json", "--out", "plan.csv")).isEqualTo(1);
    assertThat(files.err()).contains("not all are in the risk model: [A, B, C, D]");
  }

  @Test
  void refusesAnAmountThatCannotBeCountedInLots() throws IOException {
    files.replace("prices.csv", "A,30", "A,0.000000000000000001");

    assertThat(files.allocate("--out", "plan.csv")).isEqualTo(1);
    assertThat(files.err()).contains("an amount is too large to be counted in lots at its price");
  }

  @Test
  void refusesFilesThatAreNotThere_orCannotBeWritten() throws IOException {
    assertThat(files.allocate("--policy", "no.json", "--out", "plan.csv")).isEqualTo(1);
    assertThat(files.allocate("--out", "no/plan.csv")).isEqualTo(1);
    assertThat(files.allocate("--out", "plan.txt")).isEqualTo(1);
    assertThat(files.allocate("--out", "holdings.csv")).isEqualTo(1);

    assertThat(files.err())
        .contains("there is no file ", "no.json", "cannot write ")
        .contains("plan.txt: a plan is written to a .csv or .json file")
        .contains("holdings.csv is read: write to another file");
    assertThat(files.read("holdings.csv")).isEqualTo("instrument,quantity\nD,2\n");
  }

  @Test
  void asksForWhatItNeeds() {
    assertThat(files.run(List.of("--targets", "targets.csv"))).isEqualTo(2);
    assertThat(files.err()).contains("--holdings", "--prices", "--cash");
  }
}
