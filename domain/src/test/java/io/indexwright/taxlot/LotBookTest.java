package io.indexwright.taxlot;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.portfolio.Told.bought;
import static io.indexwright.portfolio.Told.merged;
import static io.indexwright.portfolio.Told.sold;
import static io.indexwright.portfolio.Told.split;
import static io.indexwright.portfolio.Told.spunOff;
import static io.indexwright.portfolio.Told.statement;
import static io.indexwright.portfolio.Told.told;
import static io.indexwright.portfolio.Told.trade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LotBookTest {
  private static final TaxRates RATES =
      new TaxRates(new BigDecimal("0.35"), new BigDecimal("0.15"), TaxRates.Year.CALENDAR);
  private static final List<FactRevision> THREE =
      List.of(
          bought("l1", 1, "A", "10", "100"),
          bought("l2", 2, "A", "10", "300"),
          bought("l3", 3, "A", "10", "200"));

  /** The worked example of docs/rules/tax-lots.md: 15 of 30 units are sold. */
  @Test
  void takesLotsByItsMethod() {
    assertThat(basisOfSold(new LotMethod.Fifo())).isEqualTo("250.00 USD");
    assertThat(basisOfSold(new LotMethod.Lifo())).isEqualTo("350.00 USD");
    assertThat(basisOfSold(new LotMethod.Hifo())).isEqualTo("400.00 USD");
    assertThat(basisOfSold(new LotMethod.Average())).isEqualTo("300.00 USD");
    assertThat(basisOfSold(new LotMethod.MinimumTax(RATES))).isEqualTo("400.00 USD");
    assertThat(basisOfSold(named("l1", "5", "l3", "10"))).isEqualTo("250.00 USD");
  }

  private static String basisOfSold(LotMethod method) {
    LotBook book = book(method, sold("s", 4, "A", "15", "300"));
    Money before = Money.of("600", USD);
    assertThat(book.unitsOf(id("A"))).isEqualTo(Quantity.of(15));
    assertThat(book.substituted()).isEmpty();
    return before.minus(book.basis()).toString();
  }

  private static LotMethod named(String... lotsAndUnits) {
    SortedMap<String, Quantity> lots = new TreeMap<>();
    for (int i = 0; i < lotsAndUnits.length; i += 2) {
      lots.put(lotsAndUnits[i], new Quantity(new BigDecimal(lotsAndUnits[i + 1])));
    }
    return new LotMethod.Specific(new TreeMap<>(Map.of("s", lots)));
  }

  private static LotBook book(LotMethod method, FactRevision... more) {
    List<FactRevision> facts = new ArrayList<>(THREE);
    facts.addAll(List.of(more));
    return LotBook.of(
        statement(900, facts.toArray(FactRevision[]::new)), TaxTreatment.fifo(USD).by(method));
  }

  @Test
  void takesTheFirst_andSaysSo_whereLotsAreNotNamedRightly() {
    LotBook few = book(named("l1", "5"), sold("s", 4, "A", "15", "300"));
    LotBook many = book(named("l1", "11", "l2", "4"), sold("s", 4, "A", "15", "300"));

    assertThat(few.substituted()).containsExactly("s: 5 units are named where 15 are sold");
    assertThat(many.substituted()).containsExactly("s: 11 units are named of l1, which has fewer");
    assertThat(many.basis()).isEqualTo(Money.of("350", USD));
    assertThat(book(named("l1", "10", "l2", "5"), sold("s", 4, "A", "15", "300")).substituted())
        .isEmpty();
  }

  @Test
  void prefersALongTermGain_whenItsTaxIsLess() {
    FactRevision[] facts = {
      bought("old", 1, "A", "1", "60"),
      bought("new", 300, "A", "1", "75"),
      sold("s", 368, "A", "1", "100")
    };
    LotBook book =
        LotBook.of(
            statement(400, facts), TaxTreatment.fifo(USD).by(new LotMethod.MinimumTax(RATES)));

    assertThat(book.taxable(TaxRates.Term.LONG)).isEqualTo(Money.of("40", USD));
    assertThat(book.taxable(TaxRates.Term.SHORT)).isEqualTo(Money.zero(USD));
    assertThat(RATES.taxOn(Money.of("10", USD), Money.of("20", USD))).isEqualByComparingTo("6.5");
  }

  @Test
  void isLongTerm_fromTheDayAfterAYear() {
    assertThat(term("2023-03-01", "2024-03-01")).isEqualTo(TaxRates.Term.SHORT);
    assertThat(term("2023-03-01", "2024-03-02")).isEqualTo(TaxRates.Term.LONG);
    assertThat(term("2024-02-29", "2025-02-28")).isEqualTo(TaxRates.Term.SHORT);
    assertThat(term("2024-02-29", "2025-03-01")).isEqualTo(TaxRates.Term.LONG);
    assertThat(TaxRates.Year.DAYS_365.termOf(date("2023-03-01"), date("2024-02-29")))
        .isEqualTo(TaxRates.Term.SHORT);
    assertThat(TaxRates.Year.DAYS_365.termOf(date("2023-03-01"), date("2024-03-01")))
        .isEqualTo(TaxRates.Term.LONG);
  }

  private static TaxRates.Term term(String bought, String sold) {
    return TaxRates.Year.CALENDAR.termOf(date(bought), date(sold));
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  /** 10 at 10 EUR when a euro was 1.10 dollars, 5 sold at 12 EUR when it was 1.20. */
  @Test
  void splitsAGainIntoPriceAndCurrency() {
    Fact buy = trade(Side.BUY, "A", Money.of("100", EUR), "10", "0", "1.1");
    Fact sale = trade(Side.SELL, "A", Money.of("60", EUR), "5", "0", "1.2");
    LotBook book =
        LotBook.of(statement(9, told("b", 1, buy), told("s", 2, sale)), TaxTreatment.fifo(USD));
    PriceBook prices =
        new PriceBook(date("2024-01-09"), new TreeMap<>(Map.of(id("A"), Price.of("8", EUR))));
    ExchangeRates rates =
        new ExchangeRates(USD, new TreeMap<>(Map.of("EUR", new BigDecimal("1.3"))));

    assertThat(book.realisedGain()).isEqualTo(new Gain(Money.of("12", USD), Money.of("5", USD)));
    assertThat(book.unrealised(prices, rates).total())
        .isEqualTo(new Gain(Money.of("-13", USD), Money.of("10", USD)));
    assertThat(book.unrealised(prices, ExchangeRates.only(USD)).unpriced())
        .containsExactly(id("A"));
    assertThat(book.unrealised(on("2024-01-09", "B", "1"), rates).unpriced())
        .containsExactly(id("A"));
  }

  @Test
  void costsAndBringsItsFees() {
    Fact buy = trade(Side.BUY, "A", Money.of("100", USD), "10", "1", "1");
    Fact sale = trade(Side.SELL, "A", Money.of("120", USD), "10", "2", "1");

    assertThat(
            LotBook.of(statement(9, told("b", 1, buy), told("s", 2, sale)), TaxTreatment.fifo(USD))
                .realisedGain()
                .total())
        .isEqualTo(Money.of("17", USD));
  }

  @Test
  void keepsCostAndDate_throughSplitsSpinOffsAndMergers() {
    LotBook book =
        book(
            new LotMethod.Fifo(),
            bought("b1", 3, "B", "1", "7"),
            split("x", 4, "A", "2", "1"),
            spunOff("y", 5, "A", "C", "0.25"),
            merged("z", 6, "A", "B", "0.5"));

    assertThat(book.lotsOf(id("A"))).isEmpty();
    assertThat(book.unitsOf(id("B"))).isEqualTo(Quantity.of(31));
    assertThat(book.unitsOf(id("C"))).isEqualTo(Quantity.of(15));
    assertThat(book.lotsOf(id("B")))
        .extracting(lot -> lot.origin().id())
        .containsExactly("l1", "l2", "b1", "l3");
    assertThat(book.lotsOf(id("B")).get(0).basis().total()).isEqualTo(Money.of("75", USD));
    assertThat(book.lotsOf(id("C")).get(0).basis().total()).isEqualTo(Money.of("25", USD));
    assertThat(book.lotsOf(id("C")).get(0).origin().instrument()).isEqualTo(id("C"));
    assertThat(book.basis()).isEqualTo(Money.of("607", USD));
  }

  @Test
  void sellsAFractionThatIsPaidOut() {
    Fact paid =
        new Fact.CashInLieu(
            id("A"), new Quantity(new BigDecimal("0.5")), Price.of("30", USD), BigDecimal.ONE);

    assertThat(book(new LotMethod.Fifo(), told("c", 4, paid)).realisedGain().total())
        .isEqualTo(Money.of("10", USD));
  }

  @Test
  void leavesNoCents_whenNothingIsLeft() {
    FactRevision[] facts = {
      bought("b", 1, "A", "3", "1"),
      sold("s1", 2, "A", "1", "1"),
      sold("s2", 3, "A", "1", "1"),
      sold("s3", 4, "A", "1", "1")
    };
    LotBook book = LotBook.of(statement(9, facts), TaxTreatment.fifo(USD));

    assertThat(book.realised())
        .extracting(sold -> sold.lot().basis().total().toString())
        .containsExactly("0.33 USD", "0.34 USD", "0.33 USD");
    assertThat(book.open()).isEmpty();
  }

  /**
   * 10 B for 100 EUR at 1.10 become 10 A beside 10 that cost 90 USD, of which 10 and 5 are sold for
   * 15 USD each: what is bought in another currency has no part of its own for the currency.
   */
  @Test
  void tellsWhatWasBoughtInAnotherCurrency_inTheBaseCurrency() {
    FactRevision[] facts = {
      told("b", 1, trade(Side.BUY, "B", Money.of("100", EUR), "10", "0", "1.1")),
      bought("a", 2, "A", "10", "90"),
      merged("m", 3, "B", "A", "1"),
      sold("s", 4, "A", "15", "225")
    };
    LotBook fifo = LotBook.of(statement(9, facts), TaxTreatment.fifo(USD));
    LotBook average =
        LotBook.of(statement(9, facts), TaxTreatment.fifo(USD).by(new LotMethod.Average()));

    assertThat(fifo.realisedGain()).isEqualTo(new Gain(Money.of("70", USD), Money.zero(USD)));
    assertThat(fifo.unrealised(on("2024-01-09", "A", "10"), ExchangeRates.only(USD)).total())
        .isEqualTo(new Gain(Money.of("5", USD), Money.zero(USD)));
    assertThat(average.realisedGain()).isEqualTo(new Gain(Money.of("75", USD), Money.zero(USD)));
    assertThat(average.basis()).isEqualTo(Money.of("50", USD));
  }

  @Test
  void realisesAllOfTheCost_whenAllIsSoldAtTheAverage() {
    LotBook book = book(new LotMethod.Average(), sold("s", 4, "A", "30", "700"));

    assertThat(book.realisedGain().total()).isEqualTo(Money.of("100", USD));
    assertThat(book.open()).isEmpty();
  }

  @Test
  void isTaxedAtNoLessThanNothing() {
    BigDecimal none = BigDecimal.ZERO;
    BigDecimal less = new BigDecimal("-0.01");

    assertThat(new TaxRates(none, none, TaxRates.Year.CALENDAR).rateOf(TaxRates.Term.LONG))
        .isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TaxRates(less, none, TaxRates.Year.CALENDAR))
        .withMessage("a tax rate must not be negative: -0.01, 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TaxRates(none, less, TaxRates.Year.CALENDAR));
  }
}
