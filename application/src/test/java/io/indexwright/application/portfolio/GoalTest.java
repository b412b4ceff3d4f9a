package io.indexwright.application.portfolio;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.FIRST;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.application.House;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.money.Weight;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {
  private static final InstrumentId UNPRICED = new InstrumentId("C");

  private final House house = House.ready();

  /** 600 of the 1,000 are for A at 12: 50 of them and a dollar for the order would be 601. */
  @Test
  void leavesInCash_whatOwnWeightsLeaveOfOne() {
    AllocationOutcome outcome = planned(own(Map.of(A, "0.6")));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            AllocationOutcome.Planned.class,
            planned -> {
              assertThat(planned.allocation().tickets())
                  .containsExactly(new OrderTicket(A, Side.BUY, Quantity.of(49)));
              assertThat(planned.allocation().cashLeft()).isEqualTo(usd("411.00"));
            });
  }

  @Test
  void isNotPlanned_whenSomethingWantedHasNoPrice() {
    assertThat(planned(own(Map.of(A, "0.6", UNPRICED, "0.4"))))
        .isEqualTo(new AllocationOutcome.Unpriced(new TreeSet<>(List.of(UNPRICED))));
  }

  @ParameterizedTest
  @CsvSource({"0.6, 0.400000000001", "0.6, 0"})
  void refusesWeightsThatNobodyCanHold(String a, String b) {
    assertThatIllegalArgumentException().isThrownBy(() -> own(Map.of(A, a, B, b)));
    assertThatIllegalArgumentException().isThrownBy(() -> own(Map.of()));
  }

  private AllocationOutcome planned(Goal goal) {
    return house.preview.preview(
        new Rebalance(FIRST, ACCOUNT.id(), goal, House.rebalance().policy(), MONDAY, NOW));
  }

  private static Goal own(Map<InstrumentId, String> parts) {
    TreeMap<InstrumentId, Weight> weights = new TreeMap<>();
    parts.forEach((instrument, part) -> weights.put(instrument, Weight.of(part)));
    return new Goal.OwnWeights(weights);
  }
}
