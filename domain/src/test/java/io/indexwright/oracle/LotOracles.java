package io.indexwright.oracle;

import static io.indexwright.market.Books.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.portfolio.Ledger;
import io.indexwright.portfolio.Trade;
import io.indexwright.taxlot.LotBook;
import io.indexwright.taxlot.LotMethod;
import io.indexwright.taxlot.Realisation;
import io.indexwright.taxlot.TaxLot;
import io.indexwright.taxlot.TaxRates;
import io.indexwright.taxlot.TaxTreatment;
import io.indexwright.taxlot.WashSales;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers to the cases about tax lots. */
final class LotOracles {
  private static final LocalDate START = LocalDate.parse("2024-01-01");
  private static final String SALE = "sale";

  private LotOracles() {}

  static List<Shape> shapes() {
    return List.of(
        new Shape("tax-lots", Shape.ANY, Shape.ANY, LotOracles::lots),
        new Shape("tax-lots/wash-sale", Shape.ANY, Shape.ANY, LotOracles::washSale));
  }

  /** Lots and a sale of them, or sequences of purchases and sales; by every method expected. */
  static void lots(Oracle oracle) {
    if (oracle.inputs().containsKey("lots")) {
      oracle
          .json()
          .at("expected")
          .fields()
          .forEach((method, expected) -> sale(oracle, method, expected));
    } else {
      oracle
          .json()
          .at("expected")
          .fields()
          .forEach((sequence, expected) -> sequence(oracle, sequence, expected));
    }
  }

  private static void sequence(Oracle oracle, String name, Json expected) {
    List<FactRevision> facts = new ArrayList<>();
    for (Json row : oracle.input(name).items()) {
      Side side = row.items().get(0).text().startsWith("b") ? Side.BUY : Side.SELL;
      LocalDate date = START.plusDays(facts.size());
      BigDecimal cash = row.items().get(2).number();
      facts.add(told("f" + facts.size(), date, trade(side, row.items().get(1).number(), cash)));
    }
    expected
        .fields()
        .forEach((method, rest) -> check(oracle, book(oracle, facts, method), name, rest));
  }

  private static void sale(Oracle oracle, String method, Json expected) {
    LotBook book = book(oracle, lotsAndSale(oracle), method);
    expected
        .fields()
        .forEach(
            (what, value) -> {
              if (what.equals("lots")) {
                checkLots(oracle, book, value.items());
              } else {
                check(oracle, book, what, value);
              }
            });
  }

  private static void check(Oracle oracle, LotBook book, String what, Json expected) {
    if (expected.value() instanceof Map) {
      expected.fields().forEach((part, value) -> check(oracle, book, part, value));
    } else {
      oracle.check(what, answer(oracle, book, what), expected);
    }
  }

  /** Says what a result is by its name; one without a known name is the cost of what is left. */
  private static BigDecimal answer(Oracle oracle, LotBook book, String what) {
    if (what.startsWith("tax")) {
      return rates(oracle).taxOn(gain(book, "short"), gain(book, "long"));
    }
    if (what.endsWith("units")) {
      return book.unitsOf(PortfolioOracles.STOCK).units();
    }
    if (what.endsWith("gain")) {
      return gain(book, what).amount();
    }
    return book.basis().amount();
  }

  private static Money gain(LotBook book, String what) {
    if (what.startsWith("short")) {
      return book.taxable(TaxRates.Term.SHORT);
    }
    return what.startsWith("long") ? book.taxable(TaxRates.Term.LONG) : realised(book);
  }

  private static Money realised(LotBook book) {
    return book.realisedGain().total();
  }

  private static void checkLots(Oracle oracle, LotBook book, List<Json> lots) {
    assertThat(book.realised()).hasSameSizeAs(lots);
    for (int i = 0; i < lots.size(); i++) {
      TaxLot sold = book.realised().get(i).lot();
      assertThat(sold.origin().id()).isEqualTo(lots.get(i).items().get(0).text());
      oracle.check("units", sold.quantity().units(), lots.get(i).items().get(1));
    }
  }

  private static LotBook book(Oracle oracle, List<FactRevision> facts, String method) {
    TaxRates rates = rates(oracle);
    return book(
        facts, new TaxTreatment(USD, method(oracle, method), rates.year(), WashSales.ignored()));
  }

  private static LotBook book(List<FactRevision> facts, TaxTreatment treatment) {
    return LotBook.of(Ledger.of(facts).statement(LocalDate.MAX, Instant.MAX), treatment);
  }

  private static LotMethod method(Oracle oracle, String name) {
    String word = name.toLowerCase(Locale.ROOT);
    if (word.startsWith("specific")) {
      return new LotMethod.Specific(new TreeMap<>(Map.of(SALE, named(oracle.input(word)))));
    }
    Map<String, LotMethod> methods =
        Map.of(
            "fifo", new LotMethod.Fifo(),
            "lifo", new LotMethod.Lifo(),
            "hifo", new LotMethod.Hifo(),
            "average", new LotMethod.Average(),
            "moving_average", new LotMethod.Average(),
            "average_cost", new LotMethod.Average(),
            "min_tax", new LotMethod.MinimumTax(rates(oracle)),
            "minimum_tax", new LotMethod.MinimumTax(rates(oracle)));
    return Optional.ofNullable(methods.get(word)).orElseThrow();
  }

  private static SortedMap<String, Quantity> named(Json lots) {
    SortedMap<String, Quantity> named = new TreeMap<>();
    for (Json lot : lots.items()) {
      named.put(lot.items().get(0).text(), new Quantity(lot.items().get(1).number()));
    }
    return named;
  }

  /** Without rates there is no tax; a year is one of the calendar unless 365 days are said. */
  private static TaxRates rates(Oracle oracle) {
    String rule = Optional.ofNullable(oracle.inputs().get("long_term")).map(Json::text).orElse("");
    TaxRates.Year year = rule.contains("365") ? TaxRates.Year.DAYS_365 : TaxRates.Year.CALENDAR;
    return oracle.inputs().containsKey("rates")
        ? new TaxRates(
            oracle.input("rates").at("short").number(),
            oracle.input("rates").at("long").number(),
            year)
        : new TaxRates(BigDecimal.ZERO, BigDecimal.ZERO, year);
  }

  private static List<FactRevision> lotsAndSale(Oracle oracle) {
    List<FactRevision> facts = new ArrayList<>();
    for (Json lot : oracle.input("lots").items()) {
      BigDecimal units = lot.at("units").number();
      BigDecimal cost = units.multiply(lot.at("price").number());
      facts.add(told(lot.at("id").text(), date(lot.at("date")), trade(Side.BUY, units, cost)));
    }
    BigDecimal units = oracle.input("sell_units").number();
    BigDecimal proceeds = units.multiply(oracle.input("sell_price").number());
    facts.add(told(SALE, date(oracle.input("sell_date")), trade(Side.SELL, units, proceeds)));
    return facts;
  }

  private static LocalDate date(Json date) {
    return LocalDate.parse(date.text());
  }

  /**
   * Bought, sold two months later, and bought again so many days from the sale as its name says.
   */
  static void washSale(Oracle oracle) {
    List<FactRevision> facts = new ArrayList<>();
    oracle
        .inputs()
        .forEach(
            (name, row) -> {
              Side side = name.startsWith("sell") ? Side.SELL : Side.BUY;
              BigDecimal cash = row.at(side == Side.SELL ? "proceeds" : "cost").number();
              facts.add(told(name, dateOf(name, row), trade(side, row.at("units").number(), cash)));
            });
    TreeMap<String, SortedMap<String, Quantity>> first = new TreeMap<>();
    first.put("sell", new TreeMap<>(Map.of("buy", unitsSold(oracle))));
    LotBook book =
        book(
            facts,
            TaxTreatment.fifo(USD)
                .by(new LotMethod.Specific(first))
                .with(WashSales.unitedStates(new TreeMap<>())));
    oracle
        .json()
        .at("expected")
        .fields()
        .forEach((what, value) -> oracle.check(what, washed(book, what, value), value));
  }

  private static Quantity unitsSold(Oracle oracle) {
    return new Quantity(oracle.input("sell").at("units").number());
  }

  private static BigDecimal washed(LotBook book, String what, Json expected) {
    return switch (what) {
      case "loss" -> realised(book).amount();
      case "disallowed" -> book.disallowed().amount();
      case "deductible" -> signedLike(expected.number(), taxable(book));
      case "new_basis" -> rebought(book).amount();
      default -> throw new IllegalArgumentException("not known: " + what);
    };
  }

  private static BigDecimal taxable(LotBook book) {
    return book.realised().stream()
        .map(Realisation::taxable)
        .map(Money::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A loss that counts is told with a sign by some and without by others. */
  private static BigDecimal signedLike(BigDecimal expected, BigDecimal loss) {
    return expected.signum() > 0 ? loss.abs() : loss;
  }

  private static Money rebought(LotBook book) {
    return book.lotsOf(PortfolioOracles.STOCK).stream()
        .filter(lot -> lot.origin().id().startsWith("rebuy"))
        .map(lot -> lot.basis().total())
        .reduce(Money.zero(USD), Money::plus);
  }

  private static LocalDate dateOf(String name, Json row) {
    if (row.fields().containsKey("date")) {
      return date(row.at("date"));
    }
    LocalDate sold = START.plusDays(60);
    String digits = name.replaceAll("\\D", "");
    if (!name.startsWith("rebuy")) {
      return name.startsWith("sell") ? sold : START;
    }
    long days = digits.isEmpty() ? 15 : Long.parseLong(digits);
    long away = name.contains("within") ? days / 2 : name.contains("outside") ? days + 1 : days;
    return name.contains("before") ? sold.minusDays(away) : sold.plusDays(away);
  }

  private static FactRevision told(String id, LocalDate date, Fact trade) {
    return FactRevision.first(id, Instant.EPOCH, date, trade);
  }

  private static Fact trade(Side side, BigDecimal units, BigDecimal cash) {
    return new Fact.Traded(
        new Trade(PortfolioOracles.STOCK, side, new Quantity(units)),
        Money.rounded(cash, USD, RoundingMode.HALF_UP),
        Money.zero(USD),
        BigDecimal.ONE);
  }
}
