package io.indexwright.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Conditions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The numbers of reasons are exactly those that would have changed the plan. */
class ReasonLawsTest {
  private static final String[] FEES = {"0", "0.01", "1.50"};
  private static final Money CENT = Money.of("0.01", Books.USD);

  /** One target: with what is missing one lot more is bought, with a cent less it is not. */
  @RepeatedTest(20)
  void whatIsMissingBuysOneMoreLot_andACentLessDoesNot(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < Soak.cases(25); i++) {
      Money cash = new Money(BigDecimal.valueOf(1000L + random.nextInt(100_000), 2), Books.USD);
      Planned one =
          Planned.aimingAt(Cases.weights("A", "1"), "A", "" + (3 + random.nextInt(50)))
              .under(
                  AllocationPolicy.investingAll(
                      Cases.charging(FEES[random.nextInt(3)], "" + random.nextInt(40))));
      Allocation plan = allocated(one, cash);
      if (Planned.why(plan, "A") instanceof Reason.ShortOfCash short0) {
        Money enough = cash.plus(short0.missing());

        assertThat(bought(allocated(one, enough))).isEqualTo(bought(plan) + 1);
        assertThat(bought(allocated(one, enough.minus(CENT)))).isEqualTo(bought(plan));
      } else {
        assertThat(plan.cashLeft()).isEqualTo(Money.zero(Books.USD));
      }
    }
  }

  /** Under every policy: what one more lot takes, less what is left to be spent. */
  @RepeatedTest(20)
  void whatIsMissingIsThePriceOfTheNextOrder_lessWhatIsLeft(RepetitionInfo run) {
    forEachReason(
        run,
        (drawn, plan, id, reason) -> {
          if (reason instanceof Reason.ShortOfCash short0) {
            Money left = left(drawn, plan);
            Money spent = spent(drawn, plan, id);

            assertThat(short0.missing()).isEqualTo(spent.minus(left));
            assertThat(short0.missing().amount()).isPositive();
          }
        });
  }

  @RepeatedTest(20)
  void whatIsTooSmallIsAllowed_onceTheSmallestOrderIsSmallerByThat(RepetitionInfo run) {
    forEachReason(
        run,
        (drawn, plan, id, reason) -> {
          if (reason instanceof Reason.UnderMinimum under) {
            BigDecimal smallest = drawn.planned().policy().restrictions().smallest();
            BigDecimal less = smallest.subtract(under.missing().amount());

            assertThat(why(drawn, less, id)).isNotInstanceOf(Reason.UnderMinimum.class);
            assertThat(why(drawn, less.add(CENT.amount()), id))
                .isEqualTo(new Reason.UnderMinimum(CENT));
          }
        });
  }

  @RepeatedTest(20)
  void otherReasonsAreTrueToTheirWords(RepetitionInfo run) {
    forEachReason(
        run,
        (drawn, plan, id, reason) -> {
          if (reason instanceof Reason.LessThanALot less) {
            assertThat(less.lot().exceeds(less.off())).isTrue();
          }
          if (reason instanceof Reason.FeeTooHigh high) {
            assertThat(high.mends().exceeds(high.fee())).isFalse();
            assertThat(high.fee().amount()).isPositive();
          }
          if (reason instanceof Reason.Forbidden forbidden) {
            assertThat(isBarred(forbidden.bar(), drawn, id)).isTrue();
          }
        });
  }

  private static boolean isBarred(Reason.Bar bar, RandomPolicy drawn, InstrumentId id) {
    Restrictions restrictions = drawn.planned().policy().restrictions();
    return switch (bar) {
      case NEVER_TRADED -> restrictions.neverTraded().contains(id);
      case NEVER_SOLD -> restrictions.neverSold().contains(id);
      case TURNOVER -> restrictions.limitsTurnover();
      case ONLY_BUYS -> isFlow(drawn, "in");
      case ONLY_SALES -> isFlow(drawn, "out") || isOwing(drawn);
    };
  }

  /** What is off its weight and not traded has a reason, and so has every ticket. */
  @RepeatedTest(20)
  void everythingIsExplained(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < Soak.cases(25); i++) {
      RandomPolicy drawn = RandomPolicy.drawnBy(random);
      if (drawn.planned().outcome(drawn.portfolio()) instanceof AllocationOutcome.Planned planned) {
        Allocation plan = planned.allocation();
        List<InstrumentId> traded = plan.tickets().stream().map(OrderTicket::instrument).toList();

        assertThat(plan.explained().keySet()).containsExactlyInAnyOrderElementsOf(traded);
        assertThat(plan.skipped().keySet()).noneMatch(id -> traded.contains(id));
        assertThat(plan.skipped().values()).doesNotContain(new Reason.AtTarget());
      }
    }
  }

  private interface Law {
    void check(RandomPolicy drawn, Allocation plan, InstrumentId id, Reason reason);
  }

  private static void forEachReason(RepetitionInfo run, Law law) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < Soak.cases(40); i++) {
      RandomPolicy drawn = RandomPolicy.drawnBy(random);
      if (drawn.planned().outcome(drawn.portfolio()) instanceof AllocationOutcome.Planned planned) {
        SortedMap<InstrumentId, Reason> all = new TreeMap<>(planned.allocation().explained());
        all.putAll(planned.allocation().skipped());
        all.forEach((id, reason) -> law.check(drawn, planned.allocation(), id, reason));
      }
    }
  }

  private static boolean isFlow(RandomPolicy drawn, String way) {
    String flow = drawn.planned().policy().flow().fold(full -> "full", in -> "in", out -> "out");
    return flow.equals(way);
  }

  private static boolean isOwing(RandomPolicy drawn) {
    return drawn.portfolio().cash().plus(drawn.planned().conditions().underway()).isNegative();
  }

  private static Reason why(RandomPolicy drawn, BigDecimal smallest, InstrumentId id) {
    AllocationPolicy policy = drawn.planned().policy();
    Planned other = drawn.planned().within(policy.restrictions().withSmallestOrder(smallest));
    return Planned.why(other.of(drawn.portfolio()), id.value());
  }

  /** What buys may spend, less what they and the sales that pay for them take. */
  private static Money left(RandomPolicy drawn, Allocation plan) {
    Conditions conditions = drawn.planned().conditions();
    AllocationPolicy policy = drawn.planned().policy();
    int earliest =
        drawn.planned().targets().weights().keySet().stream()
            .mapToInt(id -> conditions.of(id).settlement())
            .min()
            .orElseThrow();
    Money left =
        conditions
            .leastFrom(earliest, drawn.portfolio().cash())
            .minus(policy.buffer().of(Money.zero(Books.USD)));
    for (OrderTicket ticket : plan.tickets()) {
      boolean isFunding =
          policy.funding() == Funding.SALES_TOO
              && conditions.of(ticket.instrument()).settlement() <= earliest;
      left =
          ticket.side() == Side.BUY || isFunding
              ? left.plus(new Bill(drawn.planned()).cash(ticket))
              : left;
    }
    return left;
  }

  /** What the next larger order takes beyond the one that there is. */
  private static Money spent(RandomPolicy drawn, Allocation plan, InstrumentId id) {
    Bill bill = new Bill(drawn.planned());
    Quantity lot = drawn.planned().conditions().of(id).lot();
    List<OrderTicket> now = new ArrayList<>(plan.tickets());
    now.removeIf(ticket -> !ticket.instrument().equals(id));
    Quantity next = now.isEmpty() ? lot : now.get(0).quantity().plus(lot);
    BigDecimal smallest = drawn.planned().policy().restrictions().smallest();
    while (bill.value(id, next).setScale(2, RoundingMode.HALF_UP).compareTo(smallest) < 0) {
      next = next.plus(lot);
    }
    Money already = now.stream().map(bill::cash).reduce(Money.zero(Books.USD), Money::plus);
    return already.minus(bill.cash(new OrderTicket(id, Side.BUY, next)));
  }

  private static long bought(Allocation plan) {
    return plan.tickets().stream()
        .mapToLong(ticket -> ticket.quantity().units().longValueExact())
        .sum();
  }

  private static Allocation allocated(Planned one, Money cash) {
    return one.of(Cases.portfolio(cash.amount().toPlainString()));
  }
}
