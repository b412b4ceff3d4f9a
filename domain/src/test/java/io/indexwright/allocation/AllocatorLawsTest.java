package io.indexwright.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Trade;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Fills;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every allocation; the number of a failing repetition is its seed. */
class AllocatorLawsTest {
  private static final int CASES_A_SEED = Soak.cases(10);

  @RepeatedTest(100)
  void neverOverspends(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Allocation plan = drawn.planned();
          Money spent =
              sum(tickets(plan, Side.BUY).map(t -> considered(t, drawn).plus(fee(t, drawn))));
          Money allowed = drawn.portfolio().cash().minus(drawn.buffer());

          assertThat(plan.cashLeft().isNegative()).isFalse();
          assertThat(spent.amount()).isLessThanOrEqualTo(allowed.amount().max(BigDecimal.ZERO));
        });
  }

  /** Cash − Σ buys − fees + Σ sales, from the tickets and the prices alone. */
  @RepeatedTest(100)
  void leavesTheCashThatItsTicketsLeave(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Allocation plan = drawn.planned();
          Money bought = sum(tickets(plan, Side.BUY).map(t -> considered(t, drawn)));
          Money sold = sum(tickets(plan, Side.SELL).map(t -> considered(t, drawn)));
          Money fees = sum(plan.tickets().stream().map(t -> fee(t, drawn)));

          assertThat(plan.fees()).isEqualTo(fees);
          assertThat(plan.cashLeft())
              .isEqualTo(drawn.portfolio().cash().minus(bought).minus(fees).plus(sold));
        });
  }

  @RepeatedTest(100)
  void costsWhatItsTicketsCost(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Allocation plan = drawn.planned();
          Money spent = drawn.portfolio().cash().minus(plan.cashLeft());

          assertThat(sum(plan.costs().values().stream().map(Allocation.Cost::outlay)))
              .isEqualTo(spent);
          assertThat(sum(plan.costs().values().stream().map(Allocation.Cost::fees)))
              .isEqualTo(plan.fees());
          assertThat(plan.tickets())
              .allSatisfy(
                  ticket ->
                      assertThat(plan.costOf(ticket).consideration())
                          .isEqualTo(considered(ticket, drawn)))
              .hasSameSizeAs(plan.costs().keySet());
        });
  }

  @RepeatedTest(100)
  void leavesTheCashThatTheLedgerHas_whenEveryTicketIsFilledAtItsClose(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Allocation plan = drawn.planned();
          assertThat(filled(drawn, plan).cash()).isEqualTo(plan.cashLeft());
        });
  }

  /** Σ|target − value held| and the cash beyond the buffer, rounded once at the end. */
  @RepeatedTest(100)
  void deviatesByWhatItSays(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Allocation plan = drawn.planned();
          Portfolio after = filled(drawn, plan);
          BigDecimal off = plan.cashLeft().minus(drawn.buffer()).amount().max(BigDecimal.ZERO);
          for (Map.Entry<InstrumentId, Price> priced : drawn.book().prices().entrySet()) {
            BigDecimal units = after.holdingOf(priced.getKey()).units();
            BigDecimal value = priced.getValue().perUnit().multiply(units);
            off = off.add(drawn.targetOf(priced.getKey()).subtract(value).abs());
          }

          assertThat(plan.score().distance())
              .isEqualTo(Money.rounded(off, Books.USD, RoundingMode.HALF_UP));
        });
  }

  @RepeatedTest(100)
  void listsSalesFirst_thenBuysInOrder_eachInstrumentOnce(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          List<OrderTicket> tickets = drawn.planned().tickets();
          List<InstrumentId> sales = instruments(tickets, Side.SELL);
          List<InstrumentId> buys = instruments(tickets, Side.BUY);

          assertThat(tickets.stream().map(OrderTicket::instrument))
              .containsExactlyElementsOf(Stream.concat(sales.stream(), buys.stream()).toList())
              .doesNotHaveDuplicates();
          assertThat(sales).containsExactlyElementsOf(new TreeSet<>(sales));
          assertThat(buys).containsExactlyElementsOf(new TreeSet<>(buys));
        });
  }

  @RepeatedTest(100)
  void dependsOnWhatIsInTheMapsAndNotOnTheirOrder(RepetitionInfo run) {
    forEachCase(run, drawn -> assertThat(drawn.backwards().planned()).isEqualTo(drawn.planned()));
  }

  /**
   * Without fees, and at prices in whole cents: whatever is still short costs more than is left.
   */
  @RepeatedTest(100)
  void stopsOnlyWhenNothingMoreIsAffordable(RepetitionInfo run) {
    forEachCase(
        run,
        any -> {
          RandomAllocation drawn = withoutFees(any);
          Allocation plan = drawn.planned();
          Portfolio after = filled(drawn, plan);
          List<InstrumentId> sales = instruments(plan.tickets(), Side.SELL);
          Money spent = sum(tickets(plan, Side.BUY).map(t -> considered(t, drawn)));
          Money left = drawn.portfolio().cash().minus(drawn.buffer()).minus(spent);
          drawn
              .book()
              .prices()
              .forEach(
                  (id, price) -> {
                    Quantity one = after.holdingOf(id).plus(Quantity.of(1));
                    Money costs = price.times(Quantity.of(1), RoundingMode.HALF_UP);
                    BigDecimal worth = price.perUnit().multiply(after.holdingOf(id).units());
                    boolean isShort = drawn.targetOf(id).compareTo(worth) > 0;
                    boolean inCents = price.perUnit().scale() <= 2;
                    if (isShort && inCents && !sales.contains(id)) {
                      assertThat(costs.exceeds(left))
                          .as("one more, making %s %s", one, id)
                          .isTrue();
                    }
                  });
        });
  }

  private static void forEachCase(RepetitionInfo run, Consumer<RandomAllocation> law) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES_A_SEED; i++) {
      law.accept(RandomAllocation.drawnBy(random));
    }
  }

  private static RandomAllocation withoutFees(RandomAllocation drawn) {
    return new RandomAllocation(
        drawn.portfolio(),
        drawn.book(),
        drawn.targets(),
        Cases.FREE.keeping(drawn.policy().buffer()));
  }

  private static Portfolio filled(RandomAllocation drawn, Allocation plan) {
    return drawn
        .portfolio()
        .after(plan.tickets().stream().map(t -> LedgerEntry.of(t, fill(t, drawn))).toList());
  }

  private static Fill fill(OrderTicket ticket, RandomAllocation drawn) {
    ExecutionId id = new ExecutionId(ticket.instrument().value());
    Price price = drawn.book().priceOf(ticket.instrument()).orElseThrow();
    return new Fill(id, ticket.quantity(), price, fee(ticket, drawn), Fills.NOON);
  }

  private static Money considered(OrderTicket ticket, RandomAllocation drawn) {
    Price price = drawn.book().priceOf(ticket.instrument()).orElseThrow();
    return price.times(ticket.quantity(), RoundingMode.HALF_UP);
  }

  private static Money fee(OrderTicket ticket, RandomAllocation drawn) {
    return drawn
        .fees()
        .on(new Trade(ticket.side(), "", ticket.quantity(), considered(ticket, drawn)));
  }

  private static Stream<OrderTicket> tickets(Allocation plan, Side side) {
    return plan.tickets().stream().filter(t -> t.side() == side);
  }

  private static List<InstrumentId> instruments(List<OrderTicket> tickets, Side side) {
    return tickets.stream().filter(t -> t.side() == side).map(OrderTicket::instrument).toList();
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(Books.USD), Money::plus);
  }
}
