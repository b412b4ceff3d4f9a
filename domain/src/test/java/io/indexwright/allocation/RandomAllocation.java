package io.indexwright.allocation;

import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.money.Weight;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something to allocate, drawn from one seed: one to eight instruments at a hundredth of a cent to
 * a million, some targets, some held, some held in fractions; from no cash to a million million;
 * from no fees to murderous ones.
 */
record RandomAllocation(
    Portfolio portfolio, PriceBook book, TargetWeights targets, AllocationPolicy policy) {
  private static final long[] CENTS = {
    0, 1, 99, 10_000, 1_234_567, 1_000_000_000, 100_000_000_000_000L
  };
  private static final String[] FEES = {"0", "0", "0.01", "1", "25", "400"};
  private static final String[] POINTS = {"0", "0", "0.5", "5", "100", "2500"};
  private static final String[] BUFFERS = {"0", "0", "0.01", "0.333333333333", "0.9", "1"};

  static RandomAllocation drawnBy(Random random) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    SortedMap<InstrumentId, Quantity> holdings = new TreeMap<>();
    List<BigDecimal> claims = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      InstrumentId id = Books.id(String.valueOf((char) ('A' + i)));
      prices.put(id, price(random));
      claims.add(BigDecimal.valueOf(random.nextInt(3) * (long) random.nextInt(1000)));
      if (random.nextBoolean()) {
        holdings.put(id, new Quantity(BigDecimal.valueOf(random.nextInt(9000), random.nextInt(4))));
      }
    }
    claims.set(0, BigDecimal.ONE);
    Money cash = new Money(BigDecimal.valueOf(pick(CENTS, random), 2), Books.USD);
    return new RandomAllocation(
        new Portfolio(new PortfolioId(new UUID(0, 1)), cash, holdings),
        new PriceBook(Books.day("2024-01-02"), prices),
        targets(prices, claims),
        AllocationPolicy.investingAll(Cases.charging(pick(FEES, random), pick(POINTS, random)))
            .keepingInCash(Weight.of(pick(BUFFERS, random)))
            .by(new Method.Exact(50)));
  }

  /** Returns the same case with every map in the opposite order. */
  RandomAllocation backwards() {
    return new RandomAllocation(
        new Portfolio(portfolio.id(), portfolio.cash(), backwards(portfolio.holdings())),
        new PriceBook(book.date(), backwards(book.prices())),
        new TargetWeights(backwards(targets.weights())),
        policy);
  }

  Allocation planned() {
    AllocationOutcome outcome = new Allocator(targets, policy).allocate(portfolio, book);
    return ((AllocationOutcome.Planned) outcome).allocation();
  }

  Fees fees() {
    return policy.fees();
  }

  /** Reckons again what its tickets take. */
  Bill bill() {
    return new Bill(new Planned(targets, book, policy, Conditions.plain(Books.USD)));
  }

  Money buffer() {
    return policy.buffer().of(total());
  }

  /** Returns the exact value that {@code instrument} should have. */
  BigDecimal targetOf(InstrumentId instrument) {
    return total().minus(buffer()).amount().multiply(targets.of(instrument).fraction());
  }

  private Money total() {
    return portfolio.valuedAt(book).total().orElseThrow();
  }

  private static TargetWeights targets(Map<InstrumentId, Price> prices, List<BigDecimal> claims) {
    Iterator<Weight> weights = Weight.sharing(claims).iterator();
    SortedMap<InstrumentId, Weight> targets = new TreeMap<>();
    prices.keySet().forEach(id -> targets.put(id, weights.next()));
    targets.values().removeIf(Weight.ZERO::equals);
    return new TargetWeights(targets);
  }

  private static <V> SortedMap<InstrumentId, V> backwards(SortedMap<InstrumentId, V> map) {
    SortedMap<InstrumentId, V> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.putAll(map);
    return backwards;
  }

  private static Price price(Random random) {
    BigDecimal digits = BigDecimal.valueOf(1L + random.nextInt(9999), 4);
    return new Price(digits.movePointRight(random.nextInt(7)), Books.USD);
  }

  private static String pick(String[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }

  private static long pick(long[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }
}
