package io.indexwright.portfolio;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.portfolio.Told.KNOWN;
import static io.indexwright.portfolio.Told.LATER;
import static io.indexwright.portfolio.Told.bought;
import static io.indexwright.portfolio.Told.cash;
import static io.indexwright.portfolio.Told.day;
import static io.indexwright.portfolio.Told.due;
import static io.indexwright.portfolio.Told.merged;
import static io.indexwright.portfolio.Told.paid;
import static io.indexwright.portfolio.Told.sold;
import static io.indexwright.portfolio.Told.split;
import static io.indexwright.portfolio.Told.spunOff;
import static io.indexwright.portfolio.Told.statement;
import static io.indexwright.portfolio.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final FactRevision DEPOSIT = cash("in", 1, "1000");
  private static final FactRevision BUY = bought("buy", 2, "A", "100", "500");
  private static final FactRevision DUE = due("div", 10, "A", "0.255");
  private static final FactRevision PAID = paid("pay", 20, "div", "25.50");

  /** The worked example of docs/rules/portfolio.md. */
  @Test
  void owesADividendFromItsExDate_andPaysItLater() {
    Balances owed = statement(19, DEPOSIT, BUY, DUE, PAID).balances();
    Balances arrived = statement(20, DEPOSIT, BUY, DUE, PAID).balances();

    assertThat(statement(9, DEPOSIT, BUY, DUE, PAID).balances().receivables()).isEmpty();
    assertThat(owed.receivableOf("div")).contains(Money.of("25.50", USD));
    assertThat(owed.receivablesIn(USD)).isEqualTo(Money.of("25.50", USD));
    assertThat(owed.receivablesIn(EUR)).isEqualTo(Money.zero(EUR));
    assertThat(owed.cashIn(USD)).isEqualTo(Money.of("500", USD));
    assertThat(arrived.cashIn(USD)).isEqualTo(Money.of("525.50", USD));
    assertThat(arrived.receivables()).isEmpty();
  }

  @Test
  void owesNothingOnWhatIsBoughtOnTheExDate() {
    assertThat(statement(9, DEPOSIT, bought("b", 5, "A", "1", "1"), due("a", 5, "A", "1")))
        .extracting(s -> s.balances().receivables().size())
        .isEqualTo(0);
  }

  @Test
  void refusesAPaymentOfAnotherAmount_andOneForNothing() {
    Statement wrong = statement(20, BUY, DUE, paid("pay", 20, "div", "25.49"));
    Statement twice = statement(21, BUY, DUE, PAID, paid("pay2", 21, "div", "25.50"));

    assertThat(wrong.refused().get(0).reason())
        .isEqualTo("pay: 25.49 USD was paid where 25.50 USD is owed for div");
    assertThat(wrong.balances().receivablesIn(USD)).isEqualTo(Money.of("25.50", USD));
    assertThat(twice.refused().get(0).reason())
        .isEqualTo("pay2: 25.50 USD was paid where nothing is owed for div");
  }

  @Test
  void reportsEverySaleOfMoreThanIsHeld_andGoesOn() {
    Statement statement =
        statement(
            9,
            BUY,
            sold("s1", 3, "A", "100.5", "1"),
            sold("s2", 4, "B", "1", "1"),
            sold("s3", 5, "A", "100", "600"));

    assertThat(statement.refused())
        .extracting(Statement.Refusal::reason)
        .containsExactly(
            "s1: 100.5 of A were sold, 100 are held", "s2: 1 of B were sold, 0 are held");
    assertThat(statement.posted()).extracting(FactRevision::id).containsExactly("buy", "s3");
    assertThat(statement.balances().positions()).isEmpty();
    assertThat(statement.balances().cashIn(USD)).isEqualTo(Money.of("100", USD));
  }

  @Test
  void paysAFractionAtTheMarketInItsCurrency() {
    Fact.CashInLieu fraction =
        new Fact.CashInLieu(
            id("A"), new Quantity(new BigDecimal("0.5")), Price.of("3.33", EUR), BigDecimal.ONE);

    Statement after =
        statement(
            9, bought("b", 1, "A", "1", "1"), split("s", 2, "A", "5", "2"), told("c", 2, fraction));
    Statement none = statement(9, told("c", 2, fraction));

    assertThat(after.balances().positionOf(id("A"))).isEqualTo(Quantity.of(2));
    assertThat(after.balances().cashIn(EUR)).isEqualTo(Money.of("1.67", EUR));
    assertThat(none.refused().get(0).reason()).isEqualTo("c: 0.5 of A were paid out, 0 are held");
  }

  @Test
  void spinsOffAndMerges() {
    Balances after =
        statement(9, BUY, spunOff("spin", 3, "A", "C", "0.2"), merged("m", 4, "A", "B", "1.5"))
            .balances();

    assertThat(after.positions()).containsOnlyKeys(id("B"), id("C"));
    assertThat(after.positionOf(id("B"))).isEqualTo(Quantity.of(150));
    assertThat(after.positionOf(id("C"))).isEqualTo(Quantity.of(25));
    assertThat(after.cashIn(USD)).isEqualTo(Money.of("-500", USD));
  }

  @Test
  void keepsCashByCurrency() {
    Balances after =
        statement(
                9,
                DEPOSIT,
                told("fx", 2, new Fact.Exchanged(Money.of("110", USD), Money.of("100", EUR))),
                told("fee", 3, new Fact.Charged(Fact.Charge.FEE, Money.of("2", EUR))),
                told("tax", 3, new Fact.Charged(Fact.Charge.TAX, Money.of("890", USD))))
            .balances();

    assertThat(after.cash()).containsOnlyKeys("EUR");
    assertThat(after.cashIn(EUR)).isEqualTo(Money.of("98", EUR));
    assertThat(after.cashIn(USD)).isEqualTo(Money.zero(USD));
  }

  @Test
  void paysFeesOnBothSides() {
    Fact buy = Told.trade(Side.BUY, "A", Money.of("100", USD), "10", "1", "1");
    Fact sale = Told.trade(Side.SELL, "A", Money.of("100", USD), "10", "2", "1");

    assertThat(statement(9, told("a", 1, buy), told("b", 2, sale)).balances().cashIn(USD))
        .isEqualTo(Money.of("-3", USD));
  }

  @Test
  void knowsWhatWasKnown() {
    FactRevision corrected = DEPOSIT.corrected(LATER, new Fact.CashMoved(Money.of("900", USD)));
    Ledger ledger = Ledger.of(List.of(corrected, DEPOSIT));

    assertThat(ledger.statement(day(1), KNOWN.minusNanos(1)).balances()).isEqualTo(Balances.NONE);
    assertThat(cashAt(ledger, KNOWN)).isEqualTo(Money.of("1000", USD));
    assertThat(cashAt(ledger, LATER.minusNanos(1))).isEqualTo(Money.of("1000", USD));
    assertThat(cashAt(ledger, LATER)).isEqualTo(Money.of("900", USD));
    assertThat(ledger.and(List.of(corrected.cancelled(LATER))).factsAsKnownAt(LATER)).isEmpty();
    assertThat(corrected.cancelled(LATER).revision()).isEqualTo(2);
  }

  private static Money cashAt(Ledger ledger, Instant known) {
    return ledger.statement(day(1), known).balances().cashIn(USD);
  }

  @Test
  void takesNoNoticeOfARepetition_butRefusesTwoStories() {
    Ledger ledger = Ledger.of(List.of(DEPOSIT, BUY));

    assertThat(ledger.and(List.of(BUY))).isEqualTo(ledger);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.and(List.of(cash("in", 1, "999"))))
        .withMessage("revision 0 of in is told in two ways");
  }

  @Test
  void ordersOneDay_byTurnThenSequenceThenPurchaseThenId() {
    FactRevision early =
        new FactRevision("z", 0, KNOWN, day(5), -1, sold("z", 5, "A", "1", "1").fact());
    Ledger ledger =
        Ledger.of(
            List.of(
                sold("a-sale", 5, "A", "1", "1"),
                bought("b-buy", 5, "A", "1", "1"),
                bought("a-buy", 5, "A", "1", "1"),
                early,
                cash("cash", 5, "1"),
                split("split", 5, "A", "2", "1"),
                due("due", 5, "A", "1"),
                bought("before", 4, "A", "1", "1")));

    assertThat(ledger.factsAsKnownAt(KNOWN))
        .extracting(FactRevision::id)
        .containsExactly("before", "due", "split", "cash", "z", "a-buy", "b-buy", "a-sale");
  }

  @Test
  void takesInTheEntriesThatAreStored() {
    Instant late = Instant.parse("2024-01-03T01:00:00Z");
    FactRevision told =
        FactRevision.of(
            LedgerEntry.cash("x", late, Money.of("5", USD)), ZoneId.of("America/New_York"));

    assertThat(told.effective()).isEqualTo(day(2));
    assertThat(told.sequence()).isEqualTo(20L * 3600 * 1_000_000_000);
    assertThat(told.fact()).isEqualTo(new Fact.CashMoved(Money.of("5", USD)));
  }

  @Test
  void listsWhatItCannotValue() {
    Balances all =
        statement(
                9,
                told("eur", 1, new Fact.CashMoved(Money.of("10", EUR))),
                bought("b", 1, "B", "3", "1"),
                BUY,
                DUE)
            .balances();
    ExchangeRates rates =
        new ExchangeRates(USD, new TreeMap<>(Map.of("EUR", new BigDecimal("1.1"))));

    Appraisal partly = all.valuedAt(on("2024-01-09", "A", "6"), ExchangeRates.only(USD));
    Appraisal whole = all.valuedAt(on("2024-01-09", "A", "6", "B", "1.005"), rates);

    assertThat(partly.unpriced()).containsExactly(id("B"));
    assertThat(partly.unconverted()).containsExactly("EUR");
    assertThat(partly.total()).isEmpty();
    assertThat(partly.holdings()).isEqualTo(Money.of("600", USD));
    assertThat(whole.holdings()).isEqualTo(Money.of("603.02", USD));
    assertThat(whole.total()).contains(Money.of("113.02", USD));
    assertThat(all.valuedAt(on("2024-01-09", "A", "6", "B", "1"), ExchangeRates.only(USD)).total())
        .isEmpty();
    assertThat(all.valuedAt(on("2024-01-09", "A", "6"), rates).total()).isEmpty();
  }

  @Test
  void listsAHoldingWhosePriceHasNoRate() {
    assertThat(
            statement(2, BUY)
                .balances()
                .valuedAt(on("2024-01-09", "A", "6"), ExchangeRates.only(EUR))
                .unpriced())
        .containsExactly(id("A"));
  }

  /** 500 in cash, 25.50 owed, and 100 A at 6. */
  @Test
  void isWorthWhatItIsOwedToo() {
    Appraisal worth =
        statement(19, DEPOSIT, BUY, DUE)
            .balances()
            .valuedAt(on("2024-01-19", "A", "6"), ExchangeRates.only(USD));

    assertThat(worth.liquid()).containsExactly(Map.entry("USD", Money.of("525.50", USD)));
    assertThat(worth.total()).contains(Money.of("1125.50", USD));
  }
}
