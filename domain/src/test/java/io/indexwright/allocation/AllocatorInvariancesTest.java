package io.indexwright.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.allocation.trading.Terms;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.money.Weight;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * What may be told otherwise without a change of the plan. Prices are whole cents and fees are
 * fixed, so that nothing is rounded; the number of a failing repetition is its seed.
 */
class AllocatorInvariancesTest {
  private static final int CASES_A_SEED = Soak.cases(10);

  @RepeatedTest(100)
  void takesNoNoticeOfANameWithoutWeight(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          SortedMap<InstrumentId, Price> prices = new TreeMap<>(drawn.prices);
          SortedMap<InstrumentId, Weight> weights = new TreeMap<>(drawn.weights);
          prices.put(Books.id("M"), Books.usd("0.01"));
          weights.put(Books.id("M"), Weight.ZERO);
          Drawn more = new Drawn(prices, weights, drawn.held, drawn.cash, drawn.fee);

          assertThat(more.plan()).isEqualTo(drawn.plan());
        });
  }

  @RepeatedTest(100)
  void tradesTheSame_whenTheCurrencyIsRescaled(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          SortedMap<InstrumentId, Price> prices = new TreeMap<>();
          drawn.prices.forEach(
              (id, price) -> prices.put(id, new Price(thousand(price.perUnit()), Books.USD)));
          Drawn rescaled =
              new Drawn(
                  prices, drawn.weights, drawn.held, thousand(drawn.cash), thousand(drawn.fee));

          assertThat(rescaled.plan().tickets()).isEqualTo(drawn.plan().tickets());
          assertThat(rescaled.plan().cashLeft().amount())
              .isEqualByComparingTo(thousand(drawn.plan().cashLeft().amount()));
        });
  }

  private static BigDecimal thousand(BigDecimal amount) {
    return amount.movePointRight(3);
  }

  @RepeatedTest(100)
  void tradesTheSameUnderOtherNames_inTheSameOrder(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Drawn renamed =
              new Drawn(
                  renamed(drawn.prices),
                  renamed(drawn.weights),
                  renamed(drawn.held),
                  drawn.cash,
                  drawn.fee);
          List<OrderTicket> expected =
              drawn.plan().tickets().stream()
                  .map(t -> new OrderTicket(renamed(t.instrument()), t.side(), t.quantity()))
                  .toList();

          assertThat(renamed.plan().tickets()).isEqualTo(expected);
        });
  }

  private static InstrumentId renamed(InstrumentId id) {
    return Books.id("Other." + id.value());
  }

  private static <V> SortedMap<InstrumentId, V> renamed(SortedMap<InstrumentId, V> map) {
    SortedMap<InstrumentId, V> renamed = new TreeMap<>();
    map.forEach((id, value) -> renamed.put(renamed(id), value));
    return renamed;
  }

  @RepeatedTest(100)
  void isWorthTheSame_whenANameIsSplitAndItsLotDoubled(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          InstrumentId split = drawn.prices.firstKey();
          SortedMap<InstrumentId, Price> prices = new TreeMap<>(drawn.prices);
          SortedMap<InstrumentId, Quantity> held = new TreeMap<>(drawn.held);
          BigDecimal half = drawn.priceOf(split).divide(BigDecimal.valueOf(2));
          prices.put(split, new Price(half, Books.USD));
          held.computeIfPresent(split, (id, units) -> units.plus(units));
          Drawn after = new Drawn(prices, drawn.weights, held, drawn.cash, drawn.fee);
          SortedMap<InstrumentId, Terms> lots =
              new TreeMap<>(Map.of(split, Terms.WHOLE_UNITS.inLotsOf(Quantity.of(2))));
          Allocation plan = after.plan(Conditions.plain(Books.USD).with(lots));

          assertThat(plan.cashLeft()).isEqualTo(drawn.plan().cashLeft());
          assertThat(plan.score().objective()).isEqualTo(drawn.plan().score().objective());
          assertThat(after.valuesAfter(plan)).isEqualTo(drawn.valuesAfter(drawn.plan()));
        });
  }

  @RepeatedTest(100)
  void doesNothing_whenEverythingIsAtItsTarget(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          SortedMap<InstrumentId, Quantity> held = new TreeMap<>();
          List<BigDecimal> values = new ArrayList<>();
          drawn.prices.forEach(
              (id, price) -> {
                held.put(id, drawn.held.getOrDefault(id, Quantity.of(7)).plus(Quantity.of(1)));
                values.add(price.perUnit().multiply(held.getOrDefault(id, Quantity.NONE).units()));
              });
          SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
          List<Weight> shared = Weight.sharing(values);
          drawn.prices.keySet().forEach(id -> weights.put(id, shared.get(weights.size())));
          Drawn there = new Drawn(drawn.prices, weights, held, BigDecimal.ZERO, drawn.fee);

          assertThat(there.plan().tickets()).isEmpty();
        });
  }

  /** One more lot that would mend more than it costs is not to be paid for. */
  @RepeatedTest(100)
  void leavesNoCashThatOneMoreLotWouldPutToUse(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Allocation plan = drawn.plan();
          List<InstrumentId> sold =
              plan.tickets().stream()
                  .filter(ticket -> ticket.side() == Side.SELL)
                  .map(OrderTicket::instrument)
                  .toList();
          SortedMap<InstrumentId, BigDecimal> after = drawn.valuesAfter(plan);
          BigDecimal left = drawn.cash.subtract(drawn.spent(plan));
          drawn.weights.forEach(
              (id, weight) -> {
                BigDecimal missing =
                    drawn.targetOf(weight).subtract(after.getOrDefault(id, BigDecimal.ZERO));
                boolean isNew = plan.tickets().stream().noneMatch(t -> t.instrument().equals(id));
                BigDecimal fee = isNew ? drawn.fee : BigDecimal.ZERO;
                boolean mends = missing.signum() > 0 && missing.add(missing).compareTo(fee) > 0;
                if (mends && !sold.contains(id)) {
                  assertThat(left).isLessThan(drawn.priceOf(id).add(fee));
                }
              });
        });
  }

  private static void forEachCase(RepetitionInfo run, Consumer<Drawn> law) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES_A_SEED; i++) {
      law.accept(Drawn.by(random));
    }
  }

  /** One to nine names, some of them held. */
  private record Drawn(
      SortedMap<InstrumentId, Price> prices,
      SortedMap<InstrumentId, Weight> weights,
      SortedMap<InstrumentId, Quantity> held,
      BigDecimal cash,
      BigDecimal fee) {

    static Drawn by(Random random) {
      SortedMap<InstrumentId, Price> prices = new TreeMap<>();
      SortedMap<InstrumentId, Quantity> held = new TreeMap<>();
      List<BigDecimal> claims = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(9); i++) {
        InstrumentId id = Books.id("N" + i);
        prices.put(id, new Price(BigDecimal.valueOf(1L + random.nextInt(30_000), 2), Books.USD));
        claims.add(BigDecimal.valueOf(1L + random.nextInt(30)));
        if (random.nextInt(3) == 0) {
          held.put(id, Quantity.of(1L + random.nextInt(20)));
        }
      }
      SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
      List<Weight> shared = Weight.sharing(claims);
      prices.keySet().forEach(id -> weights.put(id, shared.get(weights.size())));
      BigDecimal cash = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
      return new Drawn(prices, weights, held, cash, BigDecimal.valueOf(random.nextInt(3)));
    }

    Allocation plan() {
      return plan(Conditions.plain(Books.USD));
    }

    Allocation plan(Conditions conditions) {
      Portfolio start =
          new Portfolio(new PortfolioId(new UUID(0, 1)), new Money(cash, Books.USD), held);
      PriceBook book = new PriceBook(Books.day("2024-01-02"), prices);
      AllocationPolicy policy =
          AllocationPolicy.investingAll(new Fees.Fixed(fee)).by(new Method.Exact(2_000));
      return new Planned(new TargetWeights(weights), book, policy, conditions).of(start);
    }

    BigDecimal priceOf(InstrumentId id) {
      return prices.getOrDefault(id, Books.usd("1")).perUnit();
    }

    BigDecimal targetOf(Weight weight) {
      BigDecimal value = cash;
      for (Map.Entry<InstrumentId, Quantity> line : held.entrySet()) {
        value = value.add(priceOf(line.getKey()).multiply(line.getValue().units()));
      }
      return value.multiply(weight.fraction());
    }

    SortedMap<InstrumentId, BigDecimal> valuesAfter(Allocation plan) {
      SortedMap<InstrumentId, BigDecimal> units = new TreeMap<>();
      weights.keySet().forEach(id -> units.put(id, BigDecimal.ZERO));
      held.forEach((id, some) -> units.merge(id, some.units(), BigDecimal::add));
      plan.tickets().forEach(t -> units.merge(t.instrument(), signed(t), BigDecimal::add));
      units.replaceAll((id, some) -> some.multiply(priceOf(id)).setScale(4));
      return units;
    }

    /** What buys and their fees took. */
    BigDecimal spent(Allocation plan) {
      return plan.tickets().stream()
          .filter(ticket -> ticket.side() == Side.BUY)
          .map(t -> priceOf(t.instrument()).multiply(t.quantity().units()).add(fee))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal signed(OrderTicket ticket) {
      BigDecimal units = ticket.quantity().units();
      Function<BigDecimal, BigDecimal> sign =
          ticket.side() == Side.BUY ? some -> some : BigDecimal::negate;
      return sign.apply(units);
    }
  }
}
