package io.indexwright.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Conversion;
import io.indexwright.allocation.trading.Terms;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds under every policy; the seed is the number of the run. */
class PolicyLawsTest {
  private static final int CASES_A_SEED = Soak.cases(40);

  /** The cash is told day by day, every ticket being paid on the day on which it settles. */
  @RepeatedTest(20)
  void neverOverdrawTheAccountOnAnyDay(RepetitionInfo run) {
    forEachPlan(
        run,
        (drawn, plan) -> {
          Money before = drawn.portfolio().cash();
          Money after = before;
          for (int day = 0; day < 9; day++) {
            before = before.plus(flow(drawn, day));
            after = after.plus(flow(drawn, day)).plus(settled(drawn, plan.tickets(), day));
            Money sales = upTo(drawn, plan, day, Side.SELL);
            boolean hasBought = upTo(drawn, plan, day, Side.BUY).isNegative();

            assertThat(sales.isNegative()).isFalse();
            assertThat(hasBought && buffer(drawn).exceeds(after)).as("day %s", day).isFalse();
            assertThat(!hasBought && before.exceeds(after)).as("day %s", day).isFalse();
          }
        });
  }

  @RepeatedTest(20)
  void listWhatTheyTake(RepetitionInfo run) {
    forEachPlan(
        run,
        (drawn, plan) -> {
          Bill bill = new Bill(drawn.planned());
          Money left = drawn.portfolio().cash().plus(drawn.planned().conditions().underway());
          for (OrderTicket ticket : plan.tickets()) {
            left = left.plus(bill.cash(ticket));
          }

          assertThat(plan.cashLeft()).isEqualTo(left);
          assertThat(plan.fees().isNegative()).isFalse();
        });
  }

  @RepeatedTest(5)
  void areTheSame_whenNobodyAsksWhy(RepetitionInfo run) {
    forEachPlan(
        run,
        (drawn, plan) -> {
          Planned asked = drawn.planned();
          AllocationOutcome outcome =
              new Allocator(asked.targets(), asked.policy())
                  .unexplained()
                  .allocate(drawn.portfolio(), asked.book(), asked.conditions());

          assertThat(outcome)
              .isInstanceOfSatisfying(
                  AllocationOutcome.Planned.class,
                  planned -> {
                    assertThat(traded(planned.allocation())).isEqualTo(traded(plan));
                    assertThat(planned.allocation().explained()).isEmpty();
                    assertThat(planned.allocation().skipped()).isEmpty();
                  });
        });
  }

  private static List<Object> traded(Allocation plan) {
    return List.of(plan.tickets(), plan.conversions(), plan.fees(), plan.cashLeft(), plan.costs());
  }

  @RepeatedTest(20)
  void changeMoneyForTheirTickets_eachCurrencyOnceEachWay(RepetitionInfo run) {
    forEachPlan(
        run,
        (drawn, plan) -> {
          List<String> ways = plan.conversions().stream().map(PolicyLawsTest::way).toList();

          assertThat(ways).doesNotHaveDuplicates();
          for (Side side : Side.values()) {
            plan.tickets().stream()
                .filter(ticket -> ticket.side() == side)
                .collect(Collectors.groupingBy(ticket -> currency(drawn, ticket)))
                .forEach((code, tickets) -> checkChanged(drawn, plan, tickets));
          }
        });
  }

  private static void checkChanged(RandomPolicy drawn, Allocation plan, List<OrderTicket> tickets) {
    Bill bill = new Bill(drawn.planned());
    Money local = tickets.stream().map(bill::local).reduce(Money::plus).orElseThrow();
    Money own = tickets.stream().map(bill::cash).reduce(Money::plus).orElseThrow();
    Conversion conversion =
        own.isNegative() ? new Conversion(own.negated(), local) : new Conversion(local, own);
    boolean isForeign = !local.currency().equals(Books.USD);

    assertThat(plan.conversions().contains(conversion)).isEqualTo(isForeign);
  }

  @RepeatedTest(20)
  void obeyEveryRestriction(RepetitionInfo run) {
    forEachPlan(
        run,
        (drawn, plan) -> {
          Restrictions restrictions = drawn.planned().policy().restrictions();
          for (OrderTicket ticket : plan.tickets()) {
            BigDecimal worth =
                new Bill(drawn.planned()).value(ticket.instrument(), ticket.quantity());

            assertThat(restrictions.neverTraded()).doesNotContain(ticket.instrument());
            assertThat(
                    ticket.side() == Side.SELL
                        && restrictions.neverSold().contains(ticket.instrument()))
                .isFalse();
            assertThat(worth.setScale(2, RoundingMode.HALF_UP))
                .isGreaterThanOrEqualTo(restrictions.smallest());
            assertThat(isInLots(drawn, ticket)).isTrue();
          }
          for (Side side : Side.values()) {
            assertThat(traded(drawn, plan, side)).isLessThanOrEqualTo(mostTurnedOver(drawn));
            assertThat(mayTrade(drawn, side) || tickets(plan, side).isEmpty()).isTrue();
          }
        });
  }

  /** What every line could bring at best, alone, is not enough together. */
  @RepeatedTest(20)
  void giveUpOnlyWhenAllThatMayBeSoldIsTooLittle(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES_A_SEED; i++) {
      RandomPolicy drawn = RandomPolicy.drawnBy(random);
      Restrictions restrictions = drawn.planned().policy().restrictions();
      Money best = drawn.portfolio().cash().plus(drawn.planned().conditions().underway());
      for (InstrumentId id : drawn.portfolio().holdings().keySet()) {
        boolean isBarred =
            restrictions.neverTraded().contains(id) || restrictions.neverSold().contains(id);
        best = isBarred || !mayTrade(drawn, Side.SELL) ? best : best.plus(mostFrom(drawn, id));
      }
      AllocationOutcome outcome = drawn.planned().outcome(drawn.portfolio());
      Money needed = asked(drawn);

      if (outcome instanceof AllocationOutcome.Overdrawn && !restrictions.limitsTurnover()) {
        assertThat(needed.exceeds(best)).isTrue();
      }
      if (needed.exceeds(best)) {
        assertThat(outcome)
            .isInstanceOfSatisfying(
                AllocationOutcome.Overdrawn.class,
                over -> assertThat(over.missing().amount()).isPositive());
      }
    }
  }

  private static Money mostFrom(RandomPolicy drawn, InstrumentId id) {
    Quantity held = drawn.portfolio().holdingOf(id);
    BigDecimal lot = drawn.planned().conditions().of(id).lot().units();
    BigDecimal smallest = drawn.planned().policy().restrictions().smallest();
    Bill bill = new Bill(drawn.planned());
    Money best = Money.zero(Books.USD);
    for (BigDecimal units = lot;
        units.subtract(lot).compareTo(held.units()) < 0;
        units = units.add(lot)) {
      Quantity some = new Quantity(units.min(held.units()));
      Money brings = bill.cash(new OrderTicket(id, Side.SELL, some));
      boolean isLarge =
          bill.value(id, some).setScale(2, RoundingMode.HALF_UP).compareTo(smallest) >= 0;
      best = isLarge && brings.exceeds(best) ? brings : best;
    }
    return best;
  }

  private static Money asked(RandomPolicy drawn) {
    Money nothing = Money.zero(Books.USD);
    return drawn
        .planned()
        .policy()
        .flow()
        .fold(full -> nothing, in -> nothing, out -> out.amount());
  }

  private static Money flow(RandomPolicy drawn, int day) {
    return drawn.planned().conditions().pending().getOrDefault(day, Money.zero(Books.USD));
  }

  private static Money buffer(RandomPolicy drawn) {
    return drawn.planned().policy().buffer().of(Money.zero(Books.USD));
  }

  private static boolean mayTrade(RandomPolicy drawn, Side side) {
    return drawn
        .planned()
        .policy()
        .flow()
        .fold(full -> true, in -> side == Side.BUY, out -> side == Side.SELL);
  }

  private static boolean isInLots(RandomPolicy drawn, OrderTicket ticket) {
    Terms terms = drawn.planned().conditions().of(ticket.instrument());
    boolean isWhole = ticket.quantity().units().remainder(terms.lot().units()).signum() == 0;
    Quantity held = drawn.portfolio().holdingOf(ticket.instrument());
    return ticket.side() == Side.BUY
        ? isWhole
        : ticket.quantity().equals(held) || (isWhole && held.exceeds(ticket.quantity()));
  }

  private static BigDecimal traded(RandomPolicy drawn, Allocation plan, Side side) {
    return tickets(plan, side).stream()
        .map(t -> new Bill(drawn.planned()).value(t.instrument(), t.quantity()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal mostTurnedOver(RandomPolicy drawn) {
    Restrictions restrictions = drawn.planned().policy().restrictions();
    return restrictions.limitsTurnover()
        ? total(drawn).multiply(restrictions.turnover().fraction())
        : new BigDecimal("1e99");
  }

  private static BigDecimal total(RandomPolicy drawn) {
    Money total = drawn.portfolio().cash().plus(drawn.planned().conditions().underway());
    for (InstrumentId id : drawn.portfolio().holdings().keySet()) {
      BigDecimal value = new Bill(drawn.planned()).value(id, drawn.portfolio().holdingOf(id));
      total = total.plus(Money.rounded(value, Books.USD, RoundingMode.HALF_UP));
    }
    return total.amount().max(BigDecimal.ZERO);
  }

  private static Money upTo(RandomPolicy drawn, Allocation plan, int day, Side side) {
    Money sum = Money.zero(Books.USD);
    for (int before = 0; before <= day; before++) {
      sum = sum.plus(settled(drawn, tickets(plan, side), before));
    }
    return sum;
  }

  private static Money settled(RandomPolicy drawn, List<OrderTicket> tickets, int day) {
    Bill bill = new Bill(drawn.planned());
    return tickets.stream()
        .filter(t -> drawn.planned().conditions().of(t.instrument()).settlement() == day)
        .map(bill::cash)
        .reduce(Money.zero(Books.USD), Money::plus);
  }

  private static List<OrderTicket> tickets(Allocation plan, Side side) {
    return plan.tickets().stream().filter(ticket -> ticket.side() == side).toList();
  }

  private static String currency(RandomPolicy drawn, OrderTicket ticket) {
    return new Bill(drawn.planned()).local(ticket).currency().getCurrencyCode();
  }

  private static String way(Conversion conversion) {
    return conversion.pays().currency() + " " + conversion.receives().currency();
  }

  private static void forEachPlan(RepetitionInfo run, BiConsumer<RandomPolicy, Allocation> law) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES_A_SEED; i++) {
      RandomPolicy drawn = RandomPolicy.drawnBy(random);
      if (drawn.planned().outcome(drawn.portfolio()) instanceof AllocationOutcome.Planned planned) {
        law.accept(drawn, planned.allocation());
      }
    }
  }
}
