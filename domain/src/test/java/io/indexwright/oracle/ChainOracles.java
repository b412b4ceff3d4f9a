package io.indexwright.oracle;

import static org.junit.jupiter.api.Assumptions.abort;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.index.Basket;
import io.indexwright.index.Divisor;
import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.IndexShares;
import io.indexwright.index.IndexState;
import io.indexwright.index.Pricing;
import io.indexwright.index.ShareAdjustment;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers to the cases that follow a float-cap index through a chain of events. */
final class ChainOracles {
  private static final ShareAdjustment RULE = new ShareAdjustment(Absorption.DIVISOR, 12, false);

  private ChainOracles() {}

  static void floatCap(Oracle oracle) {
    Chain chain = new Chain(oracle.prices("start"), oracle.input("base_level").number());
    chain.check(oracle, 0);
    List<Json> days = oracle.input("days").items();
    for (int day = 0; day < days.size(); day++) {
      days.get(day).at("events_before_open").items().forEach(chain::meets);
      chain.closesAt(days.get(day).at("closes").fields());
      chain.check(oracle, day + 1);
    }
  }

  /** An index under way: what it holds, and the last closes. */
  private static final class Chain {
    private final SortedMap<InstrumentId, BigDecimal> shares = new TreeMap<>();
    private final SortedMap<InstrumentId, BigDecimal> floats = new TreeMap<>();
    private final SortedMap<InstrumentId, BigDecimal> prices = new TreeMap<>();
    private IndexState state;
    private LocalDate date = LevelOracles.DATE;

    Chain(Map<String, Json> start, BigDecimal base) {
      start.forEach(
          (name, fields) -> {
            prices.put(Books.id(name), fields.items().get(0).number());
            shares.put(Books.id(name), fields.items().get(1).number());
            floats.put(Books.id(name), fields.items().get(2).number());
          });
      IndexState one = new IndexState(basket(), Divisor.of("1"));
      state =
          new IndexState(
              one.basket(), Divisor.placing(one.basket().valueAt(pricing()), new IndexLevel(base)));
    }

    void meets(Json event) {
      InstrumentId id = Books.id(event.at("id").text());
      switch (event.at("type").text()) {
        case "split" ->
            acts(id, new Recapitalisation.Split(event.at("ratio").number(), BigDecimal.ONE));
        case "special_dividend" ->
            acts(id, new Distribution.SpecialDividend(event.at("amount").number()));
        case "rights" ->
            acts(
                id,
                new Recapitalisation.Rights(
                    event.at("new").number(),
                    event.at("held").number(),
                    event.at("subscription").number()));
        default -> changes(id, event);
      }
    }

    private void changes(InstrumentId id, Json event) {
      switch (event.at("type").text()) {
        case "shares" -> shares.put(id, event.at("shares").number());
        case "iwf" -> floats.put(id, event.at("iwf").number());
        case "delete" -> shares.remove(id);
        case "add" -> {
          shares.put(id, event.at("shares").number());
          floats.put(id, event.at("iwf").number());
          prices.put(id, event.at("price").number());
        }
        case "spin_zero" -> {
          InstrumentId child = Books.id(event.at("child").text());
          shares.put(
              child,
              shares.getOrDefault(id, BigDecimal.ZERO).multiply(number(event, "child_per_parent")));
          floats.put(child, floats.getOrDefault(id, BigDecimal.ONE));
          prices.put(child, BigDecimal.ZERO);
        }
        default -> abort("no such event yet: " + event.at("type").text());
      }
      Basket next = basket();
      state = new IndexState(next, state.changeTo(next, pricing(), Cause.REPLACEMENT).after());
    }

    private static BigDecimal number(Json event, String key) {
      return event.at(key).number();
    }

    private void acts(InstrumentId id, CorporateAction action) {
      PriceHistory closes = PriceHistory.of(closes());
      SortedMap<InstrumentId, Adjustment> events = new TreeMap<>();
      CorporateActions actions =
          new CorporateActions(List.of(new Announcement(id, date.plusDays(1), action)));
      new Market(closes, actions, Chronicle.empty(), Chronicle.empty())
          .adjustments(Treatment.COMMON)
          .of(id, date.plusDays(1))
          .ifPresent(
              made -> {
                events.put(id, made);
                state = state.adjustedBy(events, pricing(), RULE).state();
                prices.computeIfPresent(id, (same, cum) -> made.priceAfter(cum));
                shares.computeIfPresent(id, (same, count) -> made.sharesAfter(count));
              });
    }

    private List<Close> closes() {
      List<Close> closes = new ArrayList<>();
      prices.forEach(
          (id, price) -> {
            if (price.signum() > 0) {
              closes.add(new Close(id, date, new Price(price, Books.USD)));
            }
          });
      return closes;
    }

    void closesAt(Map<String, Json> closes) {
      date = date.plusDays(1);
      closes.forEach((name, price) -> prices.put(Books.id(name), price.number()));
    }

    void check(Oracle oracle, int day) {
      oracle.check(
          "levels", LevelOracles.levelOf(state.levelAt(pricing())), at(oracle, "levels", day));
      oracle.check("divisors", state.divisor().value(), at(oracle, "divisors", day));
      oracle.check(
          "index_market_values",
          state.basket().valueAt(pricing()).amount(),
          at(oracle, "index_market_values", day));
    }

    private static Json at(Oracle oracle, String key, int day) {
      return oracle.expected(key).items().get(day);
    }

    private Pricing pricing() {
      return new Pricing(date, prices, List.of());
    }

    private Basket basket() {
      SortedMap<InstrumentId, IndexShares> held = new TreeMap<>();
      shares.forEach(
          (id, count) ->
              held.put(
                  id, new IndexShares(count.multiply(floats.getOrDefault(id, BigDecimal.ONE)))));
      return new Basket(held);
    }
  }
}
