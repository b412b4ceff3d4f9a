package io.indexwright.calculation;

import static io.indexwright.calculation.Worked.divisor;
import static io.indexwright.calculation.Worked.weights;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution.Dividend;
import io.indexwright.corporateaction.Distribution.SpecialDividend;
import io.indexwright.corporateaction.Exit.Bankruptcy;
import io.indexwright.corporateaction.Exit.CashMerger;
import io.indexwright.corporateaction.Exit.Delisting;
import io.indexwright.corporateaction.Exit.MixedMerger;
import io.indexwright.corporateaction.Exit.StockMerger;
import io.indexwright.corporateaction.Recapitalisation.Rights;
import io.indexwright.corporateaction.Recapitalisation.Split;
import io.indexwright.corporateaction.Renaming.SymbolChange;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was worked by hand for instruments that are no more, and for several actions on one date:
 * held, divisor, and the levels in price, gross and net return; {@link Worked} says what was
 * before.
 */
class CorporateActionExitCasesTest {
  private static final CorporateAction TWO_FOR_ONE = new Split(dec("2"), dec("1"));

  @ParameterizedTest
  @MethodSource({"mergers", "acquirers", "ends", "together", "dividendsAndSplits"})
  void isAsWorkedByHand(Worked worked) {
    assertThat(worked.calculated()).isEqualTo(worked.expected());
  }

  /** A leaves at its last close, 10, whatever is paid for it: 500 are left of 1000, or 40 of 50. */
  static List<Worked> mergers() {
    CorporateAction cash = new CashMerger(dec("15"));
    return List.of(
        // 12.5 × 44 = 550, ÷ 5
        ofA(divisor("float cap"), cash, "B 44").is("12.5 B | 5 | 110 110 110"),
        ofA(weights("equal"), cash, "B 44").is("12.5 B | 5 | 110 110 110"),
        // 44 ÷ 0.4
        ofA(divisor("price"), cash, "B 44").is("1 B | 0.4 | 110 110 110"),
        // 12.5 × 42 = 525, ÷ 5
        ofA(divisor("fundamental"), new StockMerger(id("K"), dec("3"), dec("1")), "B 42")
            .is("12.5 B | 5 | 105 105 105"),
        // 12.5 × 38 = 475, ÷ 5
        ofA(weights("tilted"), new MixedMerger(id("K"), dec("1"), dec("2"), dec("9")), "B 38")
            .is("12.5 B | 5 | 95 95 95"));
  }

  static List<Worked> acquirers() {
    CorporateAction stock = new StockMerger(id("B"), dec("1"), dec("5"));
    return List.of(
        // 50 ÷ 5 = 10 B more: 22.5 × 40 = 900; 22.5 × 44 = 990, ÷ 9
        ofA(divisor("float cap"), stock, "B 44").is("22.5 B | 9 | 110 110 110"),
        // shares of the acquirer are not taken: 550 ÷ 5
        ofA(weights("equal"), stock, "B 44").is("12.5 B | 5 | 110 110 110"),
        // 42 ÷ 0.4
        ofA(divisor("price"), stock, "B 42").is("1 B | 0.4 | 105 105 105"),
        // 5 B more: 17.5 × 40 = 700; 17.5 × 42 = 735, ÷ 7; the money is not in the level
        ofA(divisor("blend"), new MixedMerger(id("B"), dec("1"), dec("10"), dec("20")), "B 42")
            .is("17.5 B | 7 | 105 105 105"),
        // B is split as well, and 1 for 5 is of new shares: 25 + 10 = 35 at 20 are 700; 35 × 21 ÷ 7
        ofA(divisor("equal").when("B", TWO_FOR_ONE), stock, "B 21").is("35 B | 7 | 105 105 105"));
  }

  static List<Worked> ends() {
    return List.of(
        ofA(divisor("float cap"), new Delisting(), "B 44").is("12.5 B | 5 | 110 110 110"),
        ofA(divisor("price"), new Delisting(), "B 44").is("1 B | 0.4 | 110 110 110"),
        // half is lost, and B stays where it is: 500 ÷ 10
        ofA(divisor("equal"), new Bankruptcy(), "B 40").is("12.5 B | 10 | 50 50 50"),
        // 40 ÷ 0.5
        ofA(divisor("price"), new Bankruptcy(), "B 40").is("1 B | 0.5 | 80 80 80"),
        // 550 ÷ 10
        ofA(weights("float cap"), new Bankruptcy(), "B 44").is("12.5 B | 10 | 55 55 55"),
        // nothing happens: 550 + 500
        ofA(divisor("tilted"), new SymbolChange("AA"), "A 11, B 40")
            .is("50 A, 12.5 B | 10 | 105 105 105"));
  }

  static List<Worked> together() {
    CorporateAction two = new SpecialDividend(dec("2"));
    return List.of(
        // (10 − 2) ÷ 2 = 4; 400 + 500 = 900; 440 + 500 = 940, ÷ 9
        ofA(divisor("equal").when("A", TWO_FOR_ONE), two, "A 4.4, B 40")
            .is("100 A, 12.5 B | 9 | 104.4444 104.4444 104.4444"),
        // 10 ÷ 2 − 2 = 3; 300 + 500 = 800; 330 + 500 = 830, ÷ 8
        ofA(divisor("equal").splitFirst().when("A", two), TWO_FOR_ONE, "A 3.3, B 40")
            .is("100 A, 12.5 B | 8 | 103.75 103.75 103.75"),
        // half is lost; 25 B at 22 are 550
        ofA(divisor("equal").when("B", TWO_FOR_ONE), new Bankruptcy(), "B 22")
            .is("25 B | 10 | 55 55 55"),
        // 2 of the 10 that are lost were paid: 900 are 1000 − 500 + 100 less 100: 600 become 500
        ofA(divisor("equal").when("A", two), new Bankruptcy(), "B 40")
            .is("12.5 B | 8.3333333 | 60 60 60"),
        // B: (160 + 20) ÷ 5 = 36, 15.625 of them are 562.5; with 400 they are 962.5; 1025 ÷ 9.625
        ofA(divisor("fixed").when("B", new Rights(dec("1"), dec("4"), dec("20"))), two, "A 8, B 40")
            .is("50 A, 15.625 B | 9.625 | 106.4935 106.4935 106.4935"));
  }

  static List<Worked> dividendsAndSplits() {
    CorporateAction pays = new Dividend(dec("0.4"));
    return List.of(
        // 0.2 for each of 100: 2 points, net 1.5; 480 + 500
        ofA(divisor("fixed").when("A", TWO_FOR_ONE), pays, "A 4.8, B 40")
            .is("100 A, 12.5 B | 10 | 98 100 99.5"),
        // 0.4 for each of 100: 4 points, net 3; 460 + 500
        ofA(divisor("fixed").splitFirst().when("A", TWO_FOR_ONE), pays, "A 4.6, B 40")
            .is("100 A, 12.5 B | 10 | 96 100 99"),
        // divisor 0.45; 44.8 ÷ 0.45 = 99.5556; 0.2 ÷ 0.45 = 0.4444, net 0.3333
        ofA(divisor("price").when("A", TWO_FOR_ONE), pays, "A 4.8, B 40")
            .is("1 A, 1 B | 0.45 | 99.5556 100 99.8889"),
        // 500 ÷ 8 = 62.5; 475 + 500 = 975; 62.5 × 0.4 ÷ 10 = 2.5, net 1.875
        ofA(weights("equal").when("A", new SpecialDividend(dec("2"))), pays, "A 7.6, B 40")
            .is("62.5 A, 12.5 B | 10 | 97.5 100 99.375"),
        // the close that A leaves at has the dividend in it: 550 ÷ 5
        ofA(divisor("equal").when("A", pays), new Delisting(), "B 44")
            .is("12.5 B | 5 | 110 110 110"));
  }

  private static Worked ofA(Worked worked, CorporateAction action, String closes) {
    return worked.when("A", action).closing(closes);
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
