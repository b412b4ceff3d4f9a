package io.indexwright.calculation;

import static io.indexwright.calculation.Worked.divisor;
import static io.indexwright.calculation.Worked.weights;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution.Dividend;
import io.indexwright.corporateaction.Distribution.ReturnOfCapital;
import io.indexwright.corporateaction.Distribution.SpecialDividend;
import io.indexwright.corporateaction.Distribution.SpinOff;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.corporateaction.Recapitalisation.FloatChange;
import io.indexwright.corporateaction.Recapitalisation.Rights;
import io.indexwright.corporateaction.Recapitalisation.ShareCountChange;
import io.indexwright.corporateaction.Recapitalisation.Split;
import io.indexwright.corporateaction.Recapitalisation.StockDividend;
import io.indexwright.corporateaction.Recapitalisation.TenderBuyBack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was worked by hand for actions that leave their instrument where it is: held, divisor, and
 * the levels in price, gross and net return; {@link Worked} says what was before.
 */
class CorporateActionCasesTest {

  @ParameterizedTest
  @MethodSource({"splits", "dividends", "specials", "rights", "spinOffs", "tenders", "counts"})
  void isAsWorkedByHand(Worked worked) {
    assertThat(worked.calculated()).isEqualTo(worked.expected());
  }

  static List<Worked> splits() {
    CorporateAction oneForFour = new StockDividend(dec("1"), dec("4"));
    return List.of(
        // 100 × 5.5 + 500 = 1050
        ofA(divisor("equal"), new Split(dec("2"), dec("1")), "A 5.5, B 40")
            .is("100 A, 12.5 B | 10 | 105 105 105"),
        // 5 + 40 = 45, so 0.5 × 45 ÷ 50; then 45.5 ÷ 0.45
        ofA(divisor("price"), new Split(dec("2"), dec("1")), "A 5.5, B 40")
            .is("1 A, 1 B | 0.45 | 101.1111 101.1111 101.1111"),
        // 10 × 55 + 500
        ofA(divisor("float cap"), new Split(dec("1"), dec("5")), "A 55, B 40")
            .is("10 A, 12.5 B | 10 | 105 105 105"),
        // 50 + 40 = 90; 95 ÷ 0.9
        ofA(divisor("price"), new Split(dec("1"), dec("5")), "A 55, B 40")
            .is("1 A, 1 B | 0.9 | 105.5556 105.5556 105.5556"),
        // 62.5 × 8.8 + 500
        ofA(weights("capped"), oneForFour, "A 8.8, B 40").is("62.5 A, 12.5 B | 10 | 105 105 105"),
        // 8 + 40 = 48; 48.8 ÷ 0.48
        ofA(divisor("price"), oneForFour, "A 8.8, B 40")
            .is("1 A, 1 B | 0.48 | 101.6667 101.6667 101.6667"));
  }

  static List<Worked> dividends() {
    CorporateAction pays = new Dividend(dec("0.4"));
    return List.of(
        // 480 + 512.5 = 992.5; 50 × 0.4 ÷ 10 = 2 points, net 1.5
        ofA(divisor("fixed"), pays, "A 9.6, B 41").is("50 A, 12.5 B | 10 | 99.25 101.25 100.75"),
        // 50.6 ÷ 0.5; 0.4 ÷ 0.5 = 0.8 points, net 0.6
        ofA(divisor("price"), pays, "A 9.6, B 41").is("1 A, 1 B | 0.5 | 101.2 102 101.8"),
        // 480 + 487.5 = 967.5; 20 + 12.5 = 32.5 are 3.25 points; 15 + 10 = 25 are 2.5
        ofA(weights("fundamental").when("B", new Dividend(dec("1"))), pays, "A 9.6, B 39")
            .is("50 A, 12.5 B | 10 | 96.75 100 99.25"));
  }

  static List<Worked> specials() {
    CorporateAction two = new SpecialDividend(dec("2"));
    CorporateAction back = new ReturnOfCapital(dec("1"));
    return List.of(
        // 1000 − 100 = 900; 440 + 500 = 940, ÷ 9
        ofA(divisor("equal"), two, "A 8.8, B 40")
            .is("50 A, 12.5 B | 9 | 104.4444 104.4444 104.4444"),
        // 500 ÷ 8 = 62.5; 550 + 500
        ofA(weights("equal"), two, "A 8.8, B 40").is("62.5 A, 12.5 B | 10 | 105 105 105"),
        // 8 + 40 = 48; 48.8 ÷ 0.48
        ofA(divisor("price"), two, "A 8.8, B 40")
            .is("1 A, 1 B | 0.48 | 101.6667 101.6667 101.6667"),
        // 1.5 are left of 2: 1000 − 75 = 925; 900 ÷ 9.25
        ofA(divisor("float cap").net(), two, "A 8, B 40")
            .is("50 A, 12.5 B | 9.25 | 97.2973 97.2973 97.2973"),
        // 500 ÷ 8.5 = 58.8235 at 8.5 are 499.99975: 9.9999975
        ofA(weights("tilted").net(), two, "A 8.5, B 40")
            .is("58.8235 A, 12.5 B | 9.9999975 | 100 100 100"),
        // 8.5 + 40 = 48.5; 48 ÷ 0.485
        ofA(divisor("price").net(), two, "A 8, B 40")
            .is("1 A, 1 B | 0.485 | 98.9691 98.9691 98.9691"),
        // 1000 − 50 = 950; 495 + 500 = 995, ÷ 9.5
        ofA(divisor("blend").net(), back, "A 9.9, B 40")
            .is("50 A, 12.5 B | 9.5 | 104.7368 104.7368 104.7368"),
        // 9 + 40 = 49; 49.9 ÷ 0.49
        ofA(divisor("price"), back, "A 9.9, B 40")
            .is("1 A, 1 B | 0.49 | 101.8367 101.8367 101.8367"));
  }

  static List<Worked> rights() {
    CorporateAction cheap = new Rights(dec("1"), dec("4"), dec("5"));
    return List.of(
        // (40 + 5) ÷ 5 = 9; 62.5 × 9 + 500 = 1062.5; 618.75 + 500 = 1118.75, ÷ 10.625
        ofA(divisor("float cap"), cheap, "A 9.9, B 40")
            .is("62.5 A, 12.5 B | 10.625 | 105.2941 105.2941 105.2941"),
        // 500 ÷ 9 = 55.5556, at 9 they are 500.0004: 10.000004
        ofA(weights("equal"), cheap, "A 9, B 40").is("55.5556 A, 12.5 B | 10.000004 | 100 100 100"),
        // 9 + 40 = 49; 49.9 ÷ 0.49
        ofA(divisor("price"), cheap, "A 9.9, B 40")
            .is("1 A, 1 B | 0.49 | 101.8367 101.8367 101.8367"),
        // 10 is not less than 10; 525 + 500
        ofA(divisor("equal"), new Rights(dec("1"), dec("4"), dec("10")), "A 10.5, B 40")
            .is("50 A, 12.5 B | 10 | 102.5 102.5 102.5"),
        // one cent less is: (40 + 9.99) ÷ 5 = 9.998; 624.875 + 500; level 100 at that price
        ofA(divisor("capped"), new Rights(dec("1"), dec("4"), dec("9.99")), "A 9.998, B 40")
            .is("62.5 A, 12.5 B | 11.24875 | 100 100 100"),
        // 54 ÷ 0.5
        ofA(divisor("price"), new Rights(dec("1"), dec("4"), dec("12")), "A 10, B 44")
            .is("1 A, 1 B | 0.5 | 108 108 108"));
  }

  static List<Worked> spinOffs() {
    CorporateAction ofK = new SpinOff(id("K"), dec("1"), dec("5"), Optional.of(dec("5")));
    CorporateAction ofB = new SpinOff(id("B"), dec("1"), dec("40"), Optional.empty());
    return List.of(
        // 50 ÷ 5 = 10 K, worth nothing before; 450 + 500 + 60
        ofA(divisor("float cap"), ofK, "A 9, B 40, K 6")
            .is("50 A, 12.5 B, 10 K | 10 | 101 101 101"),
        // K at 5 takes 1 off A: 450 + 500 + 50 = 1000; 495 + 500 + 50
        ofA(weights("equal").after("K 5"), ofK, "A 9.9, B 40, K 5")
            .is("50 A, 12.5 B, 10 K | 10 | 104.5 104.5 104.5"),
        // a fifth of 5 leaves A: 1000 − 50; 495 + 500 = 995, ÷ 9.5
        ofA(divisor("fixed").leavingOut(), ofK, "A 9.9, B 40, K 5")
            .is("50 A, 12.5 B | 9.5 | 104.7368 104.7368 104.7368"),
        // 500 ÷ 9 = 55.5556
        ofA(weights("capped").leavingOut(), ofK, "A 9, B 40, K 6")
            .is("55.5556 A, 12.5 B | 10.000004 | 100 100 100"),
        // 9 + 40 = 49
        ofA(divisor("price"), ofK, "A 9, B 40, K 6").is("1 A, 1 B | 0.49 | 100 100 100"),
        // a fortieth of 40 is 1: 50 × 9 + 13.75 × 40 = 1000; 450 + 605
        ofA(divisor("equal"), ofB, "A 9, B 44").is("50 A, 13.75 B | 10 | 105.5 105.5 105.5"),
        // 1 in cash and 1 in K: A is worth 8 then, and 9 a share are kept in it: 56.25 at 8 are 450
        ofA(
                weights("fixed").after("K 5").when("A", new SpecialDividend(dec("1"))),
                ofK,
                "A 8, B 40, K 5")
            .is("56.25 A, 12.5 B, 10 K | 10 | 100 100 100"),
        // K is split two for one as well: 10 new K at 2.5, so A is worth 9.5; 475 + 500 + 25
        ofA(
                divisor("equal").after("K 5").when("K", new Split(dec("2"), dec("1"))),
                ofK,
                "A 9.5, B 40, K 2.5")
            .is("50 A, 12.5 B, 10 K | 10 | 100 100 100"));
  }

  static List<Worked> tenders() {
    CorporateAction tender = new TenderBuyBack(dec("100"), dec("20"), dec("12"));
    return List.of(
        // (1000 − 240) ÷ 80 = 9.5; 40 × 9.5 + 500 = 880; 380 + 550 = 930, ÷ 8.8
        ofA(divisor("fixed"), tender, "A 9.5, B 44")
            .is("40 A, 12.5 B | 8.8 | 105.6818 105.6818 105.6818"),
        // 500 ÷ 9.5 = 52.6316, at 9.5 they are 500.0002
        ofA(weights("equal"), tender, "A 9.5, B 40")
            .is("52.6316 A, 12.5 B | 10.000002 | 100 100 100"),
        // 9.5 + 40 = 49.5; 53.5 ÷ 0.495
        ofA(divisor("price"), tender, "A 9.5, B 44")
            .is("1 A, 1 B | 0.495 | 108.0808 108.0808 108.0808"));
  }

  static List<Worked> counts() {
    CorporateAction issued = new ShareCountChange(new Ratio(dec("100"), dec("110")));
    CorporateAction floated = new FloatChange(new Ratio(dec("0.5"), dec("0.4")));
    return List.of(
        // 55 × 10 + 500 = 1050; 605 + 500 = 1105, ÷ 10.5
        ofA(divisor("float cap"), issued, "A 11, B 40")
            .is("55 A, 12.5 B | 10.5 | 105.2381 105.2381 105.2381"),
        // nobody counts them: 550 + 500
        ofA(weights("float cap"), issued, "A 11, B 40").is("50 A, 12.5 B | 10 | 105 105 105"),
        ofA(divisor("capped"), issued, "A 11, B 40").is("50 A, 12.5 B | 10 | 105 105 105"),
        // 11 + 40 = 51, ÷ 0.5
        ofA(divisor("price"), issued, "A 11, B 40").is("1 A, 1 B | 0.5 | 102 102 102"),
        // 40 × 10 + 500 = 900; 440 + 500 = 940, ÷ 9
        ofA(divisor("float cap"), floated, "A 11, B 40")
            .is("40 A, 12.5 B | 9 | 104.4444 104.4444 104.4444"),
        ofA(divisor("equal"), floated, "A 11, B 40").is("50 A, 12.5 B | 10 | 105 105 105"));
  }

  private static Worked ofA(Worked worked, CorporateAction action, String closes) {
    return worked.when("A", action).closing(closes);
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
