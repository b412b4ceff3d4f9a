package io.indexwright.corporateaction;

import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.UntreatedException.Reason;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The parts of an adjustment besides shares and cash, alone and one after the other. */
class AdjustmentPartsTest {
  private static final Adjustment SPLIT = new Adjustment(dec("1"), dec("2"), dec("0"));
  private static final Adjustment PAYS = Adjustment.paying(dec("3"));
  private static final Adjustment GIVES =
      new Adjustment(dec("4"), dec("4"), dec("0")).giving(id("K"), dec("1.0"));

  /** 3 for a share before the split are 1.5 for one after it; 3 after it are 3. */
  @Test
  void paysIncomeForSharesAsTheyAre() {
    assertThat(PAYS.then(SPLIT).incomePerShare()).isEqualByComparingTo("1.5");
    assertThat(SPLIT.then(PAYS).incomePerShare()).isEqualByComparingTo("3");
    assertThat(PAYS.then(PAYS).incomePerShare()).isEqualByComparingTo("6");
    assertThat(PAYS.then(Adjustment.losing()).incomePerShare()).isZero();
    assertThat(PAYS.isNone()).isFalse();
  }

  /**
   * One K for 4 before the split is one for 8 after it; after the split, one K for 4 is 2 for 4.
   */
  @Test
  void givesForSharesAsTheyAre() {
    assertThat(perShare(GIVES.then(SPLIT))).isEqualByComparingTo("0.25");
    assertThat(perShare(SPLIT.then(GIVES))).isEqualByComparingTo("0.5");
    assertThat(perShare(GIVES.then(GIVES))).isEqualByComparingTo("0.5");
    assertThat(GIVES.giving(id("K"), dec("2")).received()).isEqualTo(Map.of(id("K"), dec("3")));
    assertThat(GIVES.received()).isEqualTo(Map.of(id("K"), dec("1")));
  }

  private static BigDecimal perShare(Adjustment gives) {
    return gives.perHeld(
        BigDecimal.ONE, Optional.ofNullable(gives.received().get(id("K"))).orElseThrow());
  }

  @Test
  void recountsOneAfterTheOther() {
    Ratio more = new Ratio(dec("10"), dec("11"));
    Adjustment twice =
        Adjustment.recounting(more, Ratio.SAME)
            .then(Adjustment.recounting(more, new Ratio(dec("0.5"), dec("0.4"))));

    assertThat(twice.issued().of(dec("100"))).isEqualByComparingTo("121");
    assertThat(twice.floated().of(dec("1"))).isEqualByComparingTo("0.8");
  }

  /** Who was bought is not bankrupt two days later; who is bankrupt stays so. */
  @Test
  void hasNothingLeftToHappenTo_afterAnEnd() {
    Adjustment bought = new Adjustment(dec("1"), dec("0"), dec("25"));

    assertThat(bought.then(Adjustment.losing()).isLoss()).isFalse();
    assertThat(bought.then(PAYS).income()).isZero();
    assertThat(bought.then(GIVES).received()).isEmpty();
    assertThat(bought.then(new Adjustment(dec("1"), dec("1"), dec("5"))).cash())
        .isEqualByComparingTo("25");
    assertThat(Adjustment.losing().then(bought).isLoss()).isTrue();
    assertThat(SPLIT.then(Adjustment.losing()).isLoss()).isTrue();
    assertThat(SPLIT.then(SPLIT).isLoss()).isFalse();
    assertThat(SPLIT.isEnd()).isFalse();
  }

  @Test
  void isInAnotherCurrencyAtARate() {
    Adjustment euros =
        new Adjustment(
                dec("2"),
                dec("2"),
                dec("4"),
                dec("6"),
                given("K", "1"),
                Ratio.SAME,
                Ratio.SAME,
                true)
            .convertedAt(dec("1.25"));

    assertThat(euros.cash()).isEqualByComparingTo("5");
    assertThat(euros.income()).isEqualByComparingTo("7.5");
    assertThat(euros.received()).isEqualTo(Map.of(id("K"), dec("1")));
    assertThat(euros.isLoss()).isTrue();
    assertThat(euros.takingOut(dec("1")).cash()).isEqualByComparingTo("6");
  }

  @Test
  void hasAPriceOnlyIfSomethingIsLeft() {
    Adjustment two = new Adjustment(dec("1"), dec("1"), dec("2"));

    assertThat(two.priceAfter(dec("2.01"))).isEqualByComparingTo("0.01");
    assertThat(reasonOf(two, "2")).isEqualTo(Reason.NOTHING_LEFT);
    assertThat(reasonOf(two, "1.99")).isEqualTo(Reason.NOTHING_LEFT);
    assertThat(reasonOf(Adjustment.losing(), "20")).isEqualTo(Reason.NOTHING_LEFT);
  }

  private static Reason reasonOf(Adjustment adjustment, String cum) {
    Reason[] reason = new Reason[1];
    assertThatExceptionOfType(UntreatedException.class)
        .isThrownBy(() -> adjustment.priceAfter(dec(cum)))
        .satisfies(refused -> reason[0] = refused.reason());
    return reason[0];
  }

  @Test
  void paysAndGivesNothingBelowZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> Adjustment.paying(dec("-1")));
    assertThat(Adjustment.paying(dec("0.00")).isNone()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> SPLIT.giving(id("K"), dec("0")));
    assertThatIllegalArgumentException().isThrownBy(() -> SPLIT.giving(id("K"), dec("-1")));
  }

  private static SortedMap<InstrumentId, BigDecimal> given(String name, String shares) {
    return new TreeMap<>(Map.of(id(name), dec(shares)));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
