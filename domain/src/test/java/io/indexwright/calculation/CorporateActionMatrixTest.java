package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.UntreatedException;
import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.IndexShares;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Precision;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.InterestRates;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of the matrix of docs/rules/corporate-actions.md is tried: A, B and C are an index
 * from the second of January on, something happens to A before the fourth, and its price follows.
 */
class CorporateActionMatrixTest {
  private static final LocalDate CUM = day("2024-01-03");
  private static final LocalDate EX = day(MatrixEvents.EX_DATE);
  private static final List<LocalDate> DATES =
      List.of(day("2024-01-02"), CUM, EX, day("2024-01-05"));

  /** More than what rounding index shares to six decimals leaves, be it of a child's. */
  private static final BigDecimal QUANTUM = new BigDecimal("1e-8");

  private static final BigDecimal NOTHING = new BigDecimal("1e-25");

  @ParameterizedTest
  @MethodSource("cells")
  void isWhatHappens(MatrixPage.Cell cell) {
    String price = seen(cell, ReturnKind.PRICE);
    String gross = seen(cell, ReturnKind.GROSS_TOTAL);
    String net = seen(cell, ReturnKind.NET_TOTAL);

    assertThat(together(price, gross, net)).isEqualTo(cell.told());
  }

  @Test
  void hasEveryKindInARow_andEveryRuleUnderAHeading() {
    Set<String> events = cells().stream().map(MatrixPage.Cell::event).collect(Collectors.toSet());
    Set<String> rules = cells().stream().map(MatrixPage.Cell::rule).collect(Collectors.toSet());

    assertThat(events).hasSize(MatrixEvents.count());
    assertThat(cells()).hasSize(MatrixEvents.count() * 16);
    assertThat(MatrixPage.rules()).isEqualTo(rules);
  }

  static List<MatrixPage.Cell> cells() {
    return MatrixPage.cells();
  }

  /** The three calculations are the same but for their return; the net one may be refused. */
  private static String together(String price, String gross, String net) {
    if (price.startsWith("!")) {
      assertThat(List.of(gross, net)).containsOnly(price);
      return price;
    }
    return price + last(gross, price) + last(net, price);
  }

  private static String last(String seen, String price) {
    int returned = price.length() - 1;
    if (seen.startsWith("!")) {
      assertThat(seen).isEqualTo("!" + UntreatedException.Reason.WITHHOLDING_UNKNOWN);
      return "!";
    }
    assertThat(seen.substring(0, returned)).isEqualTo(price.substring(0, returned));
    return seen.substring(returned);
  }

  private static String seen(MatrixPage.Cell cell, ReturnKind kind) {
    MatrixEvents.Happening event = MatrixEvents.named(cell.event());
    Optional<IndexDefinition> rules = rules(cell, event, kind);
    if (rules.isEmpty()) {
      return "!definition";
    }
    try {
      return told(IndexCalculation.of(Rulebook.of(rules.get()), market(event)), kind);
    } catch (UntreatedException untreated) {
      return "!" + untreated.reason();
    } catch (CurrencyMismatchException mismatch) {
      return "!currency";
    }
  }

  private static Optional<IndexDefinition> rules(
      MatrixPage.Cell cell, MatrixEvents.Happening event, ReturnKind kind) {
    try {
      return Optional.of(MatrixIndex.of(cell, event, kind));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static String told(IndexCalculation calculation, ReturnKind kind) {
    Basket before = calculation.compositions().get(0).basket();
    Basket after = inForce(calculation, CUM);
    String divisor =
        calculation.divisorChanges().stream()
            .filter(change -> change.date().equals(CUM))
            .map(CorporateActionMatrixTest::divisor)
            .findFirst()
            .orElse("=");
    return shares(before, after)
        + others(before, after, inForce(calculation, EX))
        + " "
        + divisor
        + " "
        + level(calculation.levels(kind));
  }

  private static Basket inForce(IndexCalculation calculation, LocalDate date) {
    return calculation.compositions().stream()
        .filter(one -> !one.date().isAfter(date))
        .map(Composition::basket)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static String shares(Basket before, Basket after) {
    return after.shares().containsKey(id("A")) ? sign(before, after, "A") : "x";
  }

  /** The child is in, or in for one close; or B is there in larger number. */
  private static String others(Basket before, Basket after, Basket later) {
    if (after.shares().containsKey(id("K"))) {
      return later.shares().containsKey(id("K")) ? "c" : "g";
    }
    return sign(before, after, "B").equals("+") ? "b" : "";
  }

  private static String sign(Basket before, Basket after, String name) {
    return sign(count(before, name), count(after, name), NOTHING);
  }

  private static BigDecimal count(Basket basket, String name) {
    return Optional.ofNullable(basket.shares().get(id(name)))
        .map(IndexShares::count)
        .orElse(BigDecimal.ZERO);
  }

  private static String divisor(DivisorChange change) {
    return sign(change.before().value(), change.after().value(), QUANTUM);
  }

  private static String level(NavigableMap<LocalDate, IndexLevel> levels) {
    return sign(at(levels, CUM), at(levels, EX), QUANTUM);
  }

  private static BigDecimal at(NavigableMap<LocalDate, IndexLevel> levels, LocalDate date) {
    return Optional.ofNullable(levels.get(date)).orElseThrow().points();
  }

  private static String sign(BigDecimal before, BigDecimal after, BigDecimal tolerance) {
    BigDecimal moved = after.subtract(before);
    if (moved.abs().compareTo(before.multiply(tolerance)) <= 0) {
      return "=";
    }
    return moved.signum() > 0 ? "+" : "-";
  }

  private static Market market(MatrixEvents.Happening event) {
    List<FxQuote> euros =
        DATES.stream()
            .map(date -> new FxQuote("ECB", CurrencyPair.of("EUR", "USD"), date, dec("1.25")))
            .toList();
    return new Market(
            PriceHistory.of(closes(event)),
            new CorporateActions(event.announcements()),
            Chronicle.of(figures(event)),
            Chronicle.empty())
        .with(FxRates.of(euros), InterestRates.none());
  }

  private static List<Close> closes(MatrixEvents.Happening event) {
    List<Close> closes = new ArrayList<>();
    for (LocalDate date : DATES) {
      boolean isEx = !date.isBefore(EX);
      Currency currency = isEx && event.isInEuros() ? Books.EUR : Books.USD;
      String a = isEx ? event.exPrice() : "12";
      if (!a.isEmpty()) {
        closes.add(new Close(id("A"), date, Price.of(a, currency)));
      }
      closes.add(new Close(id("B"), date, Books.usd("16")));
      closes.add(new Close(id("C"), date, Books.usd("20")));
      if (isEx || event.childTrades()) {
        closes.add(new Close(id("K"), date, Books.usd("4")));
      }
    }
    return closes;
  }

  /** Shares that can be bought are 150 A, 160 B and 100 C. */
  private static List<Dated<Figure, BigDecimal>> figures(MatrixEvents.Happening event) {
    List<Dated<Figure, BigDecimal>> figures = new ArrayList<>();
    figures.addAll(of("A", "300", "0.5", "5"));
    figures.addAll(of("B", "200", "0.8", "3"));
    figures.addAll(of("C", "100", "1", "2"));
    if (event.taxIsKnown()) {
      figures.add(new Dated<>(Figure.WITHHOLDING, id("A"), DATES.get(0), dec("0.25")));
    }
    return figures;
  }

  private static List<Dated<Figure, BigDecimal>> of(
      String name, String shares, String floated, String sales) {
    InstrumentId id = id(name);
    return List.of(
        new Dated<>(Figure.SHARES, id, DATES.get(0), dec(shares)),
        new Dated<>(Figure.FLOAT_FACTOR, id, DATES.get(0), dec(floated)),
        new Dated<>(MatrixIndex.SALES, id, DATES.get(0), dec(sales)),
        new Dated<>(
            MatrixIndex.POINTS, id, DATES.get(0), Precision.quotient(BigDecimal.TEN, dec(sales))));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
