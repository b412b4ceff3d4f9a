package io.indexwright.index;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 10 A at 12 and 5 B at 16 are worth 120 + 80 = 200; with a divisor of 2 the level is 100. */
class ShareAdjustmentTest {
  private static final PriceBook CUM = on("2024-01-02", "A", "12", "B", "16");
  private static final IndexState STATE =
      new IndexState(Baskets.of("A", "10", "B", "5"), Divisor.of("2"));
  private static final Adjustment THREE_FOR_ONE = event("1", "3", "0");
  private static final Adjustment ONE_FOR_SEVEN = event("7", "1", "0");
  private static final Adjustment PAYS_TWO = event("1", "1", "2");

  /** One for three paid in at 4: three at 12 and one at 4 are 40, so 10 each. */
  private static final Adjustment RIGHTS = event("3", "4", "-4");

  @Nested
  class TakenByTheDivisor {
    @Test
    void followsASplitAndLeavesTheDivisorAlone() {
      IndexState.Adjusted adjusted = after(Absorption.DIVISOR, THREE_FOR_ONE);

      assertThat(adjusted.change()).isEmpty();
      assertThat(adjusted.state())
          .isEqualTo(new IndexState(Baskets.of("A", "30", "B", "5"), Divisor.of("2")));
    }

    /** 200 becomes 180, so the divisor becomes 1.8. */
    @Test
    void lowersTheDivisor_whenMoneyIsPaidOut() {
      IndexState.Adjusted adjusted = after(Absorption.DIVISOR, PAYS_TWO);

      assertThat(adjusted.change())
          .contains(
              new DivisorChange(
                  day("2024-01-02"),
                  DivisorChange.Cause.CORPORATE_ACTION,
                  MarketValue.of("200"),
                  MarketValue.of("180"),
                  Divisor.of("2"),
                  Divisor.of("1.8")));
      assertThat(adjusted.state().basket()).isEqualTo(STATE.basket());
    }

    /** 13.3333 A at 10 are 133.333, where 120 were: the quantum is valued as it is. */
    @Test
    void raisesTheDivisor_whenMoneyIsPaidIn() {
      IndexState.Adjusted adjusted = after(Absorption.DIVISOR, RIGHTS);

      assertThat(adjusted.state().basket()).isEqualTo(Baskets.of("A", "13.3333", "B", "5"));
      assertThat(adjusted.change().orElseThrow().valueAfter()).isEqualTo(MarketValue.of("213.333"));
    }

    /** 10 ÷ 7 is 1.4286 shares at 84, a little more than 120; the divisor takes the quantum. */
    @Test
    void takesTheQuantum_whenSharesDoNotDivide() {
      IndexState.Adjusted adjusted = after(Absorption.DIVISOR, ONE_FOR_SEVEN);

      assertThat(adjusted.state().basket()).isEqualTo(Baskets.of("A", "1.4286", "B", "5"));
      assertThat(adjusted.change().orElseThrow().valueAfter())
          .isEqualTo(MarketValue.of("200.0024"));
    }
  }

  @Nested
  class TakenByTheShares {
    /** 120 in shares of 10 are 12 of them. */
    @Test
    void buysMoreSharesOfWhatPaid() {
      IndexState.Adjusted adjusted = after(Absorption.WEIGHT_FACTOR, PAYS_TWO);

      assertThat(adjusted.state())
          .isEqualTo(new IndexState(Baskets.of("A", "12", "B", "5"), Divisor.of("2")));
      assertThat(adjusted.change()).isEmpty();
    }

    @Test
    void keepsTheWeightThroughRights() {
      assertThat(after(Absorption.WEIGHT_FACTOR, RIGHTS).state().basket())
          .isEqualTo(Baskets.of("A", "12", "B", "5"));
    }

    @Test
    void followsASplit() {
      assertThat(after(Absorption.WEIGHT_FACTOR, THREE_FOR_ONE).state().basket())
          .isEqualTo(Baskets.of("A", "30", "B", "5"));
    }
  }

  /** One share of each stays one share of each: 12 + 16 = 28 becomes 4 + 16 = 20. */
  @Nested
  class KeptShares {
    @Test
    void leavesASplitToTheDivisor() {
      IndexState one = new IndexState(Baskets.of("A", "1", "B", "1"), Divisor.of("2.8"));

      IndexState.Adjusted adjusted =
          one.adjustedBy(events("A", THREE_FOR_ONE), Pricing.of(CUM), rule(Absorption.KEEP_SHARES));

      assertThat(adjusted.state())
          .isEqualTo(new IndexState(Baskets.of("A", "1", "B", "1"), Divisor.of("2")));
    }
  }

  /** A worthless share that is split is worth nothing still, and nothing is divided by it. */
  @Test
  void letsAWorthlessShareFollowASplit() {
    Pricing nothing =
        new Pricing(
            day("2024-01-02"),
            new TreeMap<>(Map.of(id("A"), BigDecimal.ZERO, id("B"), new BigDecimal("16"))),
            List.of());

    assertThat(adjusted(Absorption.DIVISOR, nothing))
        .isEqualTo(new IndexState(Baskets.of("A", "30", "B", "5"), Divisor.of("2")));
    assertThat(adjusted(Absorption.WEIGHT_FACTOR, nothing))
        .isEqualTo(new IndexState(Baskets.of("A", "30", "B", "5"), Divisor.of("2")));
    assertThat(adjusted(Absorption.KEEP_SHARES, nothing)).isEqualTo(STATE);
  }

  @Test
  void isDeafToEventsOfOthers() {
    IndexState.Adjusted adjusted =
        STATE.adjustedBy(events("Z", PAYS_TWO), Pricing.of(CUM), rule(Absorption.DIVISOR));

    assertThat(adjusted.state()).isEqualTo(STATE);
    assertThat(adjusted.change()).isEmpty();
  }

  private static IndexState adjusted(Absorption absorption, Pricing pricing) {
    IndexState.Adjusted adjusted =
        STATE.adjustedBy(events("A", THREE_FOR_ONE), pricing, rule(absorption));
    assertThat(adjusted.change()).isEmpty();
    return adjusted.state();
  }

  private static IndexState.Adjusted after(Absorption absorption, Adjustment event) {
    return STATE.adjustedBy(events("A", event), Pricing.of(CUM), rule(absorption));
  }

  private static ShareAdjustment rule(Absorption absorption) {
    return new ShareAdjustment(absorption, 4, false);
  }

  private static SortedMap<InstrumentId, Adjustment> events(String name, Adjustment event) {
    return new TreeMap<>(Map.of(id(name), event));
  }

  private static Adjustment event(String held, String after, String cash) {
    return new Adjustment(new BigDecimal(held), new BigDecimal(after), new BigDecimal(cash));
  }
}
