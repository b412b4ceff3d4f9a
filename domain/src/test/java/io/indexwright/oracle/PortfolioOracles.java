package io.indexwright.oracle;

import static io.indexwright.market.Books.USD;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Balances;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.portfolio.Ledger;
import io.indexwright.portfolio.Restructuring;
import io.indexwright.portfolio.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Answers to the cases about ledgers. */
final class PortfolioOracles {
  static final InstrumentId STOCK = Books.id("STOCK");
  private static final LocalDate START = LocalDate.parse("2024-01-01");

  private PortfolioOracles() {}

  static List<Shape> shapes() {
    Shape events =
        new Shape(
            "corporate-action/split-dividend",
            Set.of("positions", "price", "events"),
            Shape.ANY,
            PortfolioOracles::dividendAndSplit);
    return Stream.concat(Stream.of(events), LotOracles.shapes().stream()).toList();
  }

  /** Dividends are paid on the day they are due; cash and units are asked for after a time. */
  static void dividendAndSplit(Oracle oracle) {
    List<FactRevision> facts = new ArrayList<>();
    oracle
        .input("positions")
        .fields()
        .forEach((name, units) -> facts.add(told(name, START, given(name, units.number()))));
    for (Json event : oracle.input("events").items()) {
      facts.addAll(eventOf(facts, event));
    }
    oracle
        .json()
        .at("expected")
        .fields()
        .forEach((what, value) -> check(oracle, balances(facts, timeIn(what)), what, value));
  }

  private static Fact given(String name, BigDecimal units) {
    Trade trade = new Trade(Books.id(name), Side.BUY, new Quantity(units));
    return new Fact.Traded(trade, Money.zero(USD), Money.zero(USD), BigDecimal.ONE);
  }

  private static LocalDate timeIn(String result) {
    return START.plusDays(Long.parseLong(result.substring(result.indexOf("_t") + 2)));
  }

  private static void check(Oracle oracle, Balances balances, String what, Json expected) {
    if (expected.value() instanceof Map) {
      expected
          .fields()
          .forEach(
              (name, units) ->
                  oracle.check(name, balances.positionOf(Books.id(name)).units(), units));
    } else {
      oracle.check(what, balances.cashIn(USD).amount(), expected);
    }
  }

  private static List<FactRevision> eventOf(List<FactRevision> before, Json event) {
    InstrumentId stock = Books.id(event.at("id").text());
    String time = event.at("t").text();
    LocalDate date = START.plusDays(Long.parseLong(time));
    if (event.at("type").text().contains("split")) {
      Ratio ratio = new Ratio(BigDecimal.ONE, event.at("ratio_new_per_old").number());
      Restructuring split = new Restructuring.Split(stock, ratio);
      return List.of(told("split" + stock + time, date, new Fact.Restructured(split)));
    }
    Price perShare = new Price(event.at("per_share").number(), USD);
    String id = "dividend" + stock + time;
    FactRevision due = told(id, date, new Fact.DividendDue(stock, perShare));
    List<FactRevision> known = new ArrayList<>(before);
    known.add(due);
    return balances(known, date)
        .receivableOf(id)
        .map(owed -> List.of(due, told("paid" + id, date, new Fact.DividendPaid(id, owed))))
        .orElse(List.of(due));
  }

  private static Balances balances(List<FactRevision> facts, LocalDate date) {
    return Ledger.of(facts).statement(date, Instant.MAX).balances();
  }

  private static FactRevision told(String id, LocalDate date, Fact fact) {
    return FactRevision.first(id, Instant.EPOCH, date, fact);
  }
}
