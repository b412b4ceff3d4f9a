package io.indexwright.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.market.Books;
import io.indexwright.money.Money;
import io.indexwright.order.OrderTicket;
import io.indexwright.soak.Soak;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * No plan takes more than there is, whatever it costs to trade: reckoned again from its tickets,
 * the prices, the rates and the fees alone. The seed is the number of the case.
 */
class NeverOverspendsTest {
  private static final int FULL = 5_000_000;
  private static final int PART = 100;

  @RepeatedTest(100)
  void underEveryPolicy(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("never overspends, every policy", FULL, PART, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      RandomPolicy drawn = RandomPolicy.drawnBy(new Random(seed));
      Money underway = drawn.planned().conditions().underway();
      Money start = drawn.portfolio().cash().plus(underway);
      boolean isPaid =
          drawn
              .planned()
              .outcome(drawn.portfolio())
              .fold(
                  plan -> !left(drawn, start, plan.allocation()).isNegative(),
                  unpriced -> false,
                  overdrawn -> overdrawn.missing().exceeds(Money.zero(Books.USD)));

      assertThat(isPaid).as("seed %s", seed).isTrue();
    }
  }

  @RepeatedTest(100)
  void fromNothingToAMillionMillion(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("never overspends, every size", FULL, PART, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      RandomAllocation drawn = RandomAllocation.drawnBy(new Random(seed));
      Allocation plan = drawn.planned();
      Money left = drawn.portfolio().cash();
      for (OrderTicket ticket : plan.tickets()) {
        left = left.plus(drawn.bill().cash(ticket));
      }

      assertThat(left.isNegative()).as("seed %s", seed).isFalse();
      assertThat(plan.cashLeft()).as("seed %s", seed).isEqualTo(left);
    }
  }

  private static Money left(RandomPolicy drawn, Money start, Allocation plan) {
    Bill bill = new Bill(drawn.planned());
    Money left = start;
    for (OrderTicket ticket : plan.tickets()) {
      left = left.plus(bill.cash(ticket));
    }
    return left;
  }
}
