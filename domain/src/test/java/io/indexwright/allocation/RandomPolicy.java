package io.indexwright.allocation;

import io.indexwright.allocation.flow.Flow;
import io.indexwright.allocation.flow.FlowRule;
import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Exchange;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.allocation.trading.Terms;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.money.Weight;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A case under any policy there is: dollars, euros and yen, lots, settlement, cash on its way,
 * fees, buffer, lists, a limit of turnover, and money that comes in or goes out.
 */
record RandomPolicy(Planned planned, Portfolio portfolio) {
  private static final List<Currency> CURRENCIES = List.of(Books.USD, Books.EUR, Books.JPY);
  private static final List<String> LOTS = List.of("1", "1", "10", "0.1");
  private static final List<Fees> FEES =
      List.of(
          Fees.none(),
          new Fees.Fixed(BigDecimal.valueOf(3)),
          new Fees.BasisPoints(BigDecimal.valueOf(30)).atLeast(BigDecimal.ONE),
          new Fees.PerUnit(new BigDecimal("0.05")).plus(new Fees.BasisPoints(BigDecimal.ONE)));

  static RandomPolicy drawnBy(Random random) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    SortedMap<InstrumentId, Quantity> holdings = new TreeMap<>();
    SortedMap<InstrumentId, Terms> terms = new TreeMap<>();
    List<BigDecimal> claims = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      InstrumentId id = Books.id("N" + i);
      Currency currency = CURRENCIES.get(random.nextInt(3));
      BigDecimal price = BigDecimal.valueOf(100L + random.nextInt(20_000), 2);
      prices.put(
          id, new Price(currency.equals(Books.JPY) ? price.movePointRight(2) : price, currency));
      Quantity lot = new Quantity(new BigDecimal(pick(LOTS, random)));
      terms.put(id, new Terms(lot, "", random.nextInt(4)));
      claims.add(BigDecimal.valueOf(i == 0 ? 1 : random.nextInt(4)));
      holdings.put(id, Quantity.of(random.nextInt(3) * (long) random.nextInt(40)));
    }
    Portfolio portfolio =
        new Portfolio(
            new PortfolioId(new UUID(0, 1)), dollars(random.nextInt(9000) - 100), holdings);
    PriceBook book = new PriceBook(Books.day("2024-01-02"), prices);
    return new RandomPolicy(
        new Planned(
            targets(prices, claims), book, policy(random, prices), conditions(random, terms)),
        portfolio);
  }

  private static TargetWeights targets(
      SortedMap<InstrumentId, Price> prices, List<BigDecimal> claims) {
    List<Weight> weights = Weight.sharing(claims);
    SortedMap<InstrumentId, Weight> targets = new TreeMap<>();
    prices.keySet().forEach(id -> targets.put(id, weights.get(targets.size())));
    targets.values().removeIf(Weight.ZERO::equals);
    return new TargetWeights(targets);
  }

  private static AllocationPolicy policy(Random random, SortedMap<InstrumentId, Price> prices) {
    Restrictions restrictions =
        Restrictions.none()
            .withSmallestOrder(BigDecimal.valueOf(random.nextInt(3) * 50L))
            .neverTrading(some(random, prices))
            .neverSelling(some(random, prices))
            .turningOver(pick(List.of(Weight.of("1"), Weight.of("0.3")), random));
    FlowRule rule = pick(List.of(FlowRule.values()), random);
    return AllocationPolicy.investingAll(pick(FEES, random))
        .keeping(pick(List.of(Buffer.none(), new Buffer.Amount(dollars(100))), random))
        .by(
            pick(
                List.of(
                    new Method.Exact(50), new Method.FloorGreedy(), new Method.LargestRemainder()),
                random))
        .payingFrom(pick(List.of(Funding.values()), random))
        .within(restrictions)
        .moving(
            pick(
                List.of(
                    new Flow.Full(),
                    new Flow.Full(),
                    new Flow.Contribution(rule),
                    new Flow.Withdrawal(rule, dollars(random.nextInt(6000)))),
                random));
  }

  private static Conditions conditions(Random random, SortedMap<InstrumentId, Terms> terms) {
    SortedMap<Integer, Money> flows = new TreeMap<>();
    for (int day = random.nextInt(5); day < 5; day++) {
      flows.put(day, dollars(random.nextInt(2000) - 700));
    }
    ExchangeRates rates =
        new ExchangeRates(
            Books.USD,
            new TreeMap<>(
                Map.of("EUR", new BigDecimal("1.0871"), "JPY", new BigDecimal("0.00667"))));
    BigDecimal spread = BigDecimal.valueOf(random.nextInt(3), 3);
    return new Conditions(new Exchange(rates, spread), flows, terms);
  }

  private static SortedSet<InstrumentId> some(
      Random random, SortedMap<InstrumentId, Price> prices) {
    SortedSet<InstrumentId> some = new TreeSet<>(prices.keySet());
    some.removeIf(id -> random.nextInt(6) > 0);
    return some;
  }

  private static Money dollars(long dollars) {
    return new Money(BigDecimal.valueOf(dollars), Books.USD);
  }

  private static <T> T pick(List<? extends T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
