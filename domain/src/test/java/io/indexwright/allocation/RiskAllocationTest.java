package io.indexwright.allocation;

import static io.indexwright.allocation.Cases.FREE;
import static io.indexwright.allocation.Cases.buy;
import static io.indexwright.allocation.Cases.portfolio;
import static io.indexwright.allocation.Cases.usd;
import static io.indexwright.allocation.Cases.weights;
import static io.indexwright.allocation.Planned.aimingAt;
import static io.indexwright.allocation.Planned.expect;
import static io.indexwright.allocation.Planned.why;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.flow.Flow;
import io.indexwright.allocation.flow.FlowRule;
import io.indexwright.allocation.trigger.RiskModel;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A at 30 and B at 70, half of each, and X at 70, which is no target. All go the same way, A by
 * 0.2, B and X by 0.3, so that what is off is (0.2 A + 0.3 B + 0.3 X)².
 */
class RiskAllocationTest {
  private static final RiskModel MODEL =
      new RiskModel(
          List.of(id("A"), id("B"), id("X")),
          List.of(
              row("0.04", "0.06", "0.06"),
              row("0.06", "0.09", "0.09"),
              row("0.06", "0.09", "0.09")));
  private static final AllocationPolicy BY_RISK =
      FREE.minimising(new Objective.TrackingVariance(MODEL));
  private static final Planned HALVES =
      aimingAt(weights("A", "0.5", "B", "0.5"), "A", "30", "B", "70", "X", "70");

  /** −70 of A and +40 of B: (−14 + 12)² of 200². */
  @Test
  void makesTheVarianceSmall() {
    Allocation plan = under(BY_RISK).of("200");

    expect(plan, "0", "30", buy("A", "1"), buy("B", "2"));
    assertThat(plan.score().objective()).isEqualByComparingTo("0.0001");
    assertThat(plan.score().gap()).isZero();
    assertThat(plan.score().distance()).isEqualTo(usd("140"));
    assertThat(why(plan, "A")).isEqualTo(new Reason.NoLessRisk(usd("70")));
    assertThat(why(plan, "B")).isEqualTo(new Reason.LessThanALot(usd("40"), usd("70")));
  }

  /** +20 of A and −30 of B: (4 − 9)² of 200², and nothing is known of how much better it goes. */
  @Test
  void provesNothing_byARuleOrWhenNoPlanIsLookedAt() {
    for (Method method :
        List.of(new Method.FloorGreedy(), new Method.LargestRemainder(), new Method.Exact(0))) {
      Allocation plan = under(BY_RISK.by(method)).of("200");

      expect(plan, "0", "10", buy("A", "4"), buy("B", "1"));
      assertThat(plan.score().objective()).isEqualByComparingTo("0.000625");
      assertThat(plan.score().gap()).isEqualByComparingTo("0.000625");
    }
  }

  /** A third lot of A would help. */
  @Test
  void isShortOfCash_whereMoreWouldLowerTheRisk() {
    Allocation plan = under(BY_RISK).of(portfolio("60", "X", "2"));

    assertThat(plan.tickets()).contains(buy("A", "2"));
    assertThat(why(plan, "A")).isEqualTo(new Reason.ShortOfCash(usd("30")));
  }

  /** +40 of A and −40 of B: −4. A lot less of A would be −10; two pay for no lot of B. */
  @Test
  void sellsNothingThatWouldNotLowerTheRisk() {
    Allocation plan =
        under(BY_RISK.payingFrom(Funding.SALES_TOO)).of(portfolio("0", "A", "5", "B", "1"));

    expect(plan, "0", "0");
    assertThat(why(plan, "A")).isEqualTo(new Reason.NoLessRisk(usd("40")));
  }

  @Test
  void provesNothing_whenCashIsRaised() {
    AllocationPolicy paying = BY_RISK.moving(new Flow.Withdrawal(FlowRule.WATER_FILL, usd("20")));
    Allocation.Score score = under(paying).of(portfolio("0", "A", "5", "B", "2")).score();

    assertThat(score.objective()).isPositive();
    assertThat(score.gap()).isEqualByComparingTo(score.objective());
  }

  private static Planned under(AllocationPolicy policy) {
    return HALVES.under(policy);
  }

  private static List<BigDecimal> row(String... numbers) {
    return List.of(numbers).stream().map(BigDecimal::new).toList();
  }
}
