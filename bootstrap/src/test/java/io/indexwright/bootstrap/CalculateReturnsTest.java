package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corporate actions and total returns of the command, on the files of docs/api/calculate.md. */
class CalculateReturnsTest {
  @TempDir private Path folder = Path.of("");
  private CalculateFolder files = new CalculateFolder(folder);

  @BeforeEach
  void takesTheFilesOfThePage() throws IOException {
    files = CalculateFolder.ofThePage(folder);
  }

  @Test
  void writesAColumnForEachReturn() throws IOException {
    publishTotalReturns();
    files.write("actions.csv", files.csv(3));
    files.write("groups.csv", files.csv(4));

    assertThat(files.calculate("--actions", "actions.csv", "--groups", "groups.csv")).isZero();

    assertThat(files.written()).isEqualTo(files.csv(5));
    assertThat(files.calculate("--actions", "actions.csv")).isEqualTo(1);
    assertThat(files.err()).contains("the net return needs the rate of tax of A on 2024-01-03");
  }

  private void publishTotalReturns() throws IOException {
    files.replace("three.json", "[\"PRICE\"]", "[\"PRICE\", \"GROSS_TOTAL\", \"NET_TOTAL\"]");
    files.replace(
        "three.json",
        "\"withholding\": []",
        "\"withholding\": [{\"country\": \"US\", \"from\": \"2024-01-02\", \"rate\": \"0.3\"}]");
  }

  /** Three for one: 63 ÷ 3 = 21, so that the divisor is 63 ÷ 105 = 0.6. */
  @Test
  void takesTheRevisionsThatWereKnown() throws IOException {
    files.write("actions.csv", files.csv(6));

    assertThat(files.calculate("--actions", "actions.csv", "--known-at=2024-01-04T21:00:00Z"))
        .isZero();
    assertThat(files.written()).isEqualTo(files.csv(2));

    assertThat(files.calculate("--actions", "actions.csv", "--known-at=2024-01-04T20:00:00Z"))
        .isZero();
    assertThat(files.written()).contains("2024-01-05,126.67,");

    assertThat(files.calculate("--actions", "actions.csv")).isEqualTo(1);
    assertThat(files.err()).contains("nobody knows the columns [id, revision, known_at");
  }

  /** A child is no stranger: it is added at zero, and counts from its first close on. */
  @Test
  void keepsWhatIsGivenToHolders() throws IOException {
    files.replace("three.json", "PRICE_WEIGHTED", "EQUAL_WEIGHTED");
    files.replace("three.json", "KEEP_SHARES", "DIVISOR");
    files.replace("three.json", "LEAVE_OUT", "ADD");
    files.replace("three.json", "\"shareDecimals\": \"0\"", "\"shareDecimals\": \"6\"");
    files.write(
        "actions.csv", "ex_date,instrument,action,other,new,held\n2024-01-03,B,SPIN_OFF,D,1,2\n");
    files.replace("prices.csv", "2024-01-03,C,63\n", "2024-01-03,C,63\n2024-01-03,D,6\n");

    assertThat(files.calculate("--actions", "actions.csv")).isZero();

    // a third each in A, B and C, and D is 3 a share of B: (11/10 + 34/30 + 63/60) / 3
    assertThat(files.written()).contains("2024-01-03,109.44,CALCULATED");
    assertThat(files.err()).doesNotContain("not in the universe");
  }

  @Test
  void takesSpecialDividendsNet_atTheRateOfTheInstrument() throws IOException {
    files.replace("three.json", "\"GROSS\"", "\"NET\"");
    files.write(
        "actions.csv", "ex_date,instrument,action,amount\n2024-01-03,C,SPECIAL_DIVIDEND,10\n");
    files.write("figures.csv", "date,instrument,figure,value\n2024-01-01,C,withholding,0.2\n");

    assertThat(files.calculate("--actions", "actions.csv", "--figures", "figures.csv")).isZero();

    // 10 + 30 + (60 - 8) = 92, divisor 0.92; 11 + 31 + 63 = 105
    assertThat(files.written()).contains("2024-01-03,114.13,CALCULATED");
    assertThat(files.calculate("--actions", "actions.csv")).isEqualTo(1);
    assertThat(files.err()).contains("NET special dividends need a rate of tax");
  }

  @Test
  void writesAColumnForWhatOverlaysMake() throws IOException {
    files.replace(
        "three.json",
        "\"overlays\": []",
        "\"overlays\": [{\"factor\": \"2\", \"financing\": {\"dayCount\": \"ACT_360\","
            + " \"rate\": \"SOFR\"}, \"kind\": \"LEVERAGED\", \"reset\": \"DAILY\"}]");
    files.write("interest.csv", files.csv(7));

    assertThat(files.calculate("--interest", "interest.csv")).isZero();

    assertThat(files.written())
        .startsWith("date,level,level_overlaid,status,substitutions,reason\n")
        .contains("2024-01-03,105.00,109.99,CALCULATED")
        .contains("2024-01-04,,,WITHHELD");
    assertThat(files.calculate()).isEqualTo(1);
    assertThat(files.err()).contains("no rate for 2024-01-02: SOFR");
  }

  /** C is at 60 euros of 1.1 dollars, 10 + 30 + 66 = 106; then 11 + 31 + 63 × 1.2 = 117.6. */
  @Test
  void valuesOtherCurrencies() throws IOException {
    files.replace(
        "three.json",
        "{\"kind\": \"SINGLE_CURRENCY\"}",
        "{\"days\": \"0\", \"direction\": \"INDEX_PER_LOCAL\", \"fixing\": \"ECB\","
            + " \"kind\": \"AT_FIXING\"}");
    files.write(
        "prices.csv",
        """
        date,instrument,close,currency
        2024-01-02,A,10,
        2024-01-02,B,30,
        2024-01-02,C,60,EUR
        2024-01-03,A,11,
        2024-01-03,B,31,
        2024-01-03,C,63,EUR
        """);
    files.write(
        "fx.csv",
        "date,fixing,of,in,rate\n2024-01-02,ECB,EUR,USD,1.1\n2024-01-03,ECB,EUR,USD,1.2\n");

    assertThat(files.calculate("--fx", "fx.csv")).isZero();

    // 117.6 / 106
    assertThat(files.written()).contains("2024-01-03,110.94,CALCULATED");
  }
}
