package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.Allocation;
import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.allocation.Allocator;
import io.indexwright.allocation.Funding;
import io.indexwright.allocation.Method;
import io.indexwright.allocation.TargetWeights;
import io.indexwright.allocation.plan.Deal;
import io.indexwright.allocation.plan.Desk;
import io.indexwright.allocation.plan.Line;
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
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Answers to the cases about money that is turned into shares. */
final class AllocationOracles {
  private static final AllocationPolicy FREE = AllocationPolicy.investingAll(Fees.none());

  private AllocationOracles() {}

  static List<Shape> shapes() {
    return List.of(
        new Shape(
            "allocation/whole-shares",
            Set.of("weights", "prices", "cash"),
            Set.of("shares", "leftover"),
            AllocationOracles::greedy),
        new Shape(
            "allocation/costs-and-cash",
            Set.of(
                "start_cash", "price", "commission_per_trade", "steps_no_buffer", "steps_buffer"),
            Set.of("no_buffer", "buffer"),
            AllocationOracles::commissions),
        new Shape(
            "allocation/orders",
            Set.of("target_value", "price", "current_units", "lot_size", "min_notional"),
            Set.of("orders"),
            AllocationOracles::lots));
  }

  /** The published rule gives the published shares; the search is at least as good. */
  static void greedy(Oracle oracle) {
    SortedMap<InstrumentId, BigDecimal> claims = numbers(oracle.input("weights"));
    TargetWeights targets = TargetWeights.given(claims).weights();
    Portfolio start = portfolio(oracle.input("cash").number(), Collections.emptySortedMap());
    PriceBook book = book(numbers(oracle.input("prices")));
    Allocator greedy = new Allocator(targets, FREE.by(new Method.FloorGreedy()));
    Allocation published = planned(greedy.allocate(start, book));
    Allocation best = planned(new Allocator(targets, FREE).allocate(start, book));

    SortedMap<InstrumentId, BigDecimal> shares = traded(published);
    numbers(oracle.expected("shares"))
        .forEach((id, units) -> assertThat(shares.get(id)).isEqualByComparingTo(units));
    oracle.check("leftover", start.cash().amount().subtract(worth(shares, book)));
    assertThat(best.score().objective()).isLessThanOrEqualTo(published.score().objective());
  }

  private static BigDecimal worth(SortedMap<InstrumentId, BigDecimal> shares, PriceBook book) {
    return shares.entrySet().stream()
        .map(e -> book.priceOf(e.getKey()).orElseThrow().perUnit().multiply(e.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static void commissions(Oracle oracle) {
    steps(oracle, "no_buffer", oracle.input("steps_no_buffer").items());
    steps(oracle, "buffer", oracle.input("steps_buffer").items());
  }

  private static void steps(Oracle oracle, String expected, List<Json> steps) {
    Portfolio now = portfolio(oracle.input("start_cash").number(), Collections.emptySortedMap());
    for (int i = 0; i < steps.size(); i++) {
      Map<String, Json> step = steps.get(i).fields();
      Json target = step.getOrDefault("target", steps.get(i));
      BigDecimal buffer =
          step.containsKey("target") ? steps.get(i).at("cash_buffer").number() : BigDecimal.ZERO;
      now = stepped(oracle, now, target, new Weight(buffer));
      check(oracle, now, oracle.expected(expected).items().get(i));
    }
  }

  private static Portfolio stepped(Oracle oracle, Portfolio now, Json target, Weight buffer) {
    Fees fee = new Fees.Fixed(oracle.input("commission_per_trade").number());
    SortedMap<InstrumentId, BigDecimal> prices = new TreeMap<>();
    BigDecimal price = oracle.input("price").number();
    target.fields().keySet().forEach(name -> prices.put(Books.id(name), price));
    now.holdings().keySet().forEach(id -> prices.put(id, price));
    AllocationPolicy policy =
        AllocationPolicy.investingAll(fee).keepingInCash(buffer).payingFrom(Funding.SALES_TOO);
    Allocation plan =
        planned(
            new Allocator(TargetWeights.given(numbers(target)).weights(), policy)
                .allocate(now, book(prices)));
    SortedMap<InstrumentId, BigDecimal> units = new TreeMap<>();
    now.holdings().forEach((id, held) -> units.put(id, held.units()));
    traded(plan).forEach((id, more) -> units.merge(id, more, BigDecimal::add));
    return portfolio(plan.cashLeft().amount(), units);
  }

  private static void check(Oracle oracle, Portfolio now, Json expected) {
    BigDecimal price = oracle.input("price").number();
    BigDecimal value = now.cash().amount();
    for (Quantity held : now.holdings().values()) {
      value = value.add(held.units().multiply(price));
    }
    for (Map.Entry<String, Json> field : expected.fields().entrySet()) {
      BigDecimal actual =
          switch (field.getKey()) {
            case "value" -> value;
            case "cash" -> now.cash().amount();
            default -> now.holdingOf(Books.id(field.getKey().replace("_units", ""))).units();
          };
      oracle.check(field.getKey(), actual, field.getValue());
    }
  }

  static void lots(Oracle oracle) {
    Money smallest = new Money(oracle.input("min_notional").number(), Books.USD);
    Desk desk = new Desk(Fees.none(), Exchange.none(Books.USD), smallest);
    SortedMap<InstrumentId, BigDecimal> held = numbers(oracle.input("current_units"));
    SortedMap<InstrumentId, BigDecimal> lots = numbers(oracle.input("lot_size"));
    SortedMap<InstrumentId, BigDecimal> targets = numbers(oracle.input("target_value"));
    numbers(oracle.input("price"))
        .forEach(
            (id, price) -> {
              Line line =
                  Line.of(id, new Price(price, Books.USD), price)
                      .traded(
                          Terms.WHOLE_UNITS.inLotsOf(
                              new Quantity(lots.getOrDefault(id, BigDecimal.ONE))))
                      .aiming(
                          targets.getOrDefault(id, BigDecimal.ZERO),
                          new Quantity(held.getOrDefault(id, BigDecimal.ZERO)));
              Deal deal = desk.dealOrNone(line, line.toward());
              BigDecimal units = deal.quantity().units();
              oracle.check(
                  id.value(),
                  deal.isSale() ? units.negate() : units,
                  oracle.expected("orders").at(id.value()));
            });
  }

  private static SortedMap<InstrumentId, BigDecimal> traded(Allocation plan) {
    SortedMap<InstrumentId, BigDecimal> units = new TreeMap<>();
    for (OrderTicket ticket : plan.tickets()) {
      BigDecimal some = ticket.quantity().units();
      units.put(ticket.instrument(), ticket.side() == Side.BUY ? some : some.negate());
    }
    return units;
  }

  private static Allocation planned(AllocationOutcome outcome) {
    return ((AllocationOutcome.Planned) outcome).allocation();
  }

  static SortedMap<InstrumentId, BigDecimal> numbers(Json named) {
    SortedMap<InstrumentId, BigDecimal> numbers = new TreeMap<>();
    named.fields().forEach((name, number) -> numbers.put(Books.id(name), number.number()));
    return numbers;
  }

  private static PriceBook book(SortedMap<InstrumentId, BigDecimal> prices) {
    SortedMap<InstrumentId, Price> book = new TreeMap<>();
    prices.forEach((id, price) -> book.put(id, new Price(price, Books.USD)));
    return new PriceBook(Books.day("2024-01-02"), book);
  }

  private static Portfolio portfolio(BigDecimal cash, SortedMap<InstrumentId, BigDecimal> units) {
    SortedMap<InstrumentId, Quantity> holdings = new TreeMap<>();
    units.forEach((id, held) -> holdings.put(id, new Quantity(held)));
    return new Portfolio(new PortfolioId(new UUID(0, 1)), new Money(cash, Books.USD), holdings);
  }
}
