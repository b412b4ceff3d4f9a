package io.indexwright.taxlot;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.portfolio.Told.bought;
import static io.indexwright.portfolio.Told.day;
import static io.indexwright.portfolio.Told.sold;
import static io.indexwright.portfolio.Told.split;
import static io.indexwright.portfolio.Told.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.FactRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** 100 bought for 1,000 on day 1 and sold for 750 on day 100: a loss of 250. */
class WashSalesTest {
  private static final WashSales RULE = WashSales.unitedStates(new TreeMap<>());
  private static final FactRevision BUY = bought("b", 1, "A", "100", "1000");
  private static final FactRevision SALE = sold("s", 100, "A", "100", "750");

  private static LotBook book(WashSales rule, FactRevision... more) {
    List<FactRevision> facts = new ArrayList<>(List.of(BUY, SALE));
    facts.addAll(List.of(more));
    return LotBook.of(
        statement(900, facts.toArray(FactRevision[]::new)), TaxTreatment.fifo(USD).with(rule));
  }

  private static String disallowed(FactRevision... more) {
    return book(RULE, more).disallowed().toString();
  }

  /** The worked example of docs/rules/tax-lots.md. */
  @Test
  void carriesALossOver_toWhatIsBoughtInstead() {
    LotBook book = book(RULE, bought("r", 115, "A", "100", "800"));

    TaxLot replacement = book.lotsOf(id("A")).get(0);
    assertThat(book.realisedGain().total()).isEqualTo(Money.of("-250", USD));
    assertThat(book.realised().get(0).taxable()).isEqualTo(Money.zero(USD));
    assertThat(replacement.basis().total()).isEqualTo(Money.of("1050", USD));
    assertThat(replacement.heldFrom()).isEqualTo(day(115 - 99));
    assertThat(replacement.origin().acquired()).isEqualTo(day(115));
  }

  @Test
  void coversThirtyDaysOnEitherSide() {
    assertThat(disallowed(bought("r", 130, "A", "100", "800"))).isEqualTo("250.00 USD");
    assertThat(disallowed(bought("r", 131, "A", "100", "800"))).isEqualTo("0.00 USD");
    assertThat(disallowed(bought("r", 70, "A", "100", "800"))).isEqualTo("250.00 USD");
    assertThat(disallowed(bought("r", 69, "A", "100", "800"))).isEqualTo("0.00 USD");
    assertThat(disallowed(bought("r", 115, "B", "100", "800"))).isEqualTo("0.00 USD");
    assertThat(book(WashSales.ignored(), bought("r", 115, "A", "9", "8")).disallowed())
        .isEqualTo(Money.zero(USD));
  }

  @Test
  void coversOnlyWhatIsReplaced_inOrderOfPurchase() {
    LotBook book =
        book(
            RULE,
            bought("before", 90, "A", "20", "160"),
            bought("r1", 110, "A", "50", "400"),
            bought("r2", 111, "A", "50", "400"));

    assertThat(disallowed(bought("r", 110, "A", "60", "480"))).isEqualTo("150.00 USD");
    assertThat(book.disallowed()).isEqualTo(Money.of("250", USD));
    assertThat(book.lotsOf(id("A")))
        .extracting(lot -> lot.origin().id() + " " + lot.quantity() + " " + lot.basis().total())
        .containsExactly(
            "before 20 210.00 USD", "r1 50 525.00 USD", "r2 30 315.00 USD", "r2 20 160.00 USD");
  }

  @Test
  void countsWhatIsSubstantiallyIdentical() {
    WashSales rule =
        WashSales.unitedStates(new TreeMap<>(Map.of(id("A2"), id("A"), id("A3"), id("A"))));

    assertThat(book(rule, bought("r", 110, "A2", "100", "9")).disallowed())
        .isEqualTo(Money.of("250", USD));
    assertThat(book(rule, bought("r", 90, "A3", "100", "9")).disallowed())
        .isEqualTo(Money.of("250", USD));
  }

  @Test
  void doesNotCountTheRestOfTheLotThatWasSold() {
    FactRevision[] facts = {
      bought("b", 1, "A", "100", "1000"), sold("s", 9, "A", "60", "300"),
    };

    assertThat(LotBook.of(statement(90, facts), TaxTreatment.fifo(USD).with(RULE)).disallowed())
        .isEqualTo(Money.zero(USD));
  }

  @Test
  void countsTheRestOfAnotherLotOfTheSameSale() {
    FactRevision[] facts = {
      bought("b1", 1, "A", "10", "100"),
      bought("b2", 5, "A", "10", "100"),
      sold("s", 9, "A", "15", "75")
    };
    LotBook book = LotBook.of(statement(90, facts), TaxTreatment.fifo(USD).with(RULE));

    assertThat(book.disallowed()).isEqualTo(Money.of("25", USD));
    assertThat(book.lotsOf(id("A")).get(0).basis().total()).isEqualTo(Money.of("75", USD));
  }

  @Test
  void countsAReplacementOnce() {
    FactRevision[] facts = {
      bought("b1", 1, "A", "10", "100"),
      bought("b2", 2, "A", "10", "100"),
      sold("s1", 50, "A", "10", "50"),
      bought("r", 55, "A", "10", "60"),
      sold("s2", 60, "A", "10", "50")
    };

    assertThat(LotBook.of(statement(90, facts), TaxTreatment.fifo(USD).with(RULE)).disallowed())
        .isEqualTo(Money.of("50", USD));
  }

  @Test
  void leavesGainsAlone() {
    FactRevision[] facts = {
      bought("b", 1, "A", "10", "100"),
      sold("s", 50, "A", "10", "100"),
      bought("r", 55, "A", "10", "60")
    };
    LotBook book = LotBook.of(statement(90, facts), TaxTreatment.fifo(USD).with(RULE));

    assertThat(book.disallowed()).isEqualTo(Money.zero(USD));
    assertThat(book.lotsOf(id("A")).get(0).heldFrom()).isEqualTo(day(55));
    assertThat(book.lotsOf(id("A")).get(0).basis().replacing()).isFalse();
  }

  @Test
  void countsUnitsAsTheyAreCountedWhenTheyAreReplaced() {
    LotBook book =
        book(
            RULE,
            split("x", 105, "A", "2", "1"),
            split("y", 106, "B", "9", "1"),
            bought("r", 110, "A", "100", "400"));

    assertThat(book.disallowed()).isEqualTo(Money.of("125", USD));
    assertThat(book.unitsOf(id("A"))).isEqualTo(Quantity.of(100));
  }
}
