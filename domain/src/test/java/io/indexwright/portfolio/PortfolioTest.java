package io.indexwright.portfolio;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Fills;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * 1000 dollars come in, 30 A are bought at 10 with a fee of 1, 10 of them are sold with another.
 */
class PortfolioTest {
  private static final PortfolioId ID = new PortfolioId(new UUID(0, 1));
  private static final Portfolio EMPTY = new Account(ID, "Pension", USD).empty();
  private static final LedgerEntry DEPOSIT =
      LedgerEntry.cash("deposit", Fills.NOON, Money.of("1000", USD));
  private static final LedgerEntry BUY = traded("x1", Side.BUY, 30);
  private static final LedgerEntry SALE = traded("x2", Side.SELL, 10);

  @Test
  void ownsNothing_whenEmpty() {
    assertThat(EMPTY.cash()).isEqualTo(Money.zero(USD));
    assertThat(EMPTY.holdings()).isEmpty();
    assertThat(EMPTY.holdingOf(id("A"))).isEqualTo(Quantity.NONE);
    assertThat(EMPTY.id()).hasToString("00000000-0000-0000-0000-000000000001");
  }

  @Test
  void paysForAPurchaseAndItsFee() {
    Portfolio bought = EMPTY.after(List.of(DEPOSIT, BUY));

    assertThat(bought.cash()).isEqualTo(Money.of("699", USD));
    assertThat(bought.holdingOf(id("A"))).isEqualTo(Quantity.of(30));
  }

  @Test
  void receivesAProceedLessItsFee() {
    Portfolio sold = EMPTY.after(List.of(DEPOSIT, BUY, SALE));

    assertThat(sold.cash()).isEqualTo(Money.of("798", USD));
    assertThat(sold.holdingOf(id("A"))).isEqualTo(Quantity.of(20));
  }

  @Test
  void isTheSameAtOnceAndEntryByEntry() {
    assertThat(EMPTY.after(List.of(DEPOSIT, BUY, SALE)))
        .isEqualTo(EMPTY.after(List.of(DEPOSIT)).after(List.of(BUY)).after(List.of(SALE)));
  }

  @Test
  void isTheSame_inWhateverOrderItsEntriesArrive() {
    assertThat(EMPTY.after(List.of(SALE, BUY, DEPOSIT)))
        .isEqualTo(EMPTY.after(List.of(DEPOSIT, BUY, SALE)));
    assertThat(EMPTY.after(List.of(DEPOSIT, BUY, SALE, BUY)))
        .isEqualTo(EMPTY.after(List.of(DEPOSIT, BUY, SALE)));
  }

  @Test
  void forgetsAHolding_whenAllOfItIsSold() {
    Portfolio sold = EMPTY.after(List.of(DEPOSIT, BUY, traded("x2", Side.SELL, 30)));

    assertThat(sold.holdings()).isEmpty();
    assertThat(sold).isEqualTo(holding("998", "A", 0));
  }

  @Test
  void mayOweCash() {
    assertThat(EMPTY.after(List.of(BUY)).cash()).isEqualTo(Money.of("-301", USD));
  }

  @Test
  void refusesToSellWhatItDoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EMPTY.after(List.of(DEPOSIT, SALE, traded("x3", Side.SELL, 7))))
        .withMessage("x2: 10 of A were sold, 0 are held; x3: 7 of A were sold, 0 are held");
  }

  @Test
  void refusesCashOfAnotherCurrency() {
    LedgerEntry euros = LedgerEntry.cash("euros", Fills.NOON, Money.of("1", EUR));

    assertThatThrownBy(() -> EMPTY.after(List.of(euros)))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void cannotBeChanged() {
    assertThatThrownBy(() -> EMPTY.holdings().put(id("A"), Quantity.of(1)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** 3 A at 0.335 are 1.005, which is 1.01. */
  @Test
  void isValuedInWholeCents() {
    Valuation worth = holding("5", "A", 3).valuedAt(on("2024-01-02", "A", "0.335", "B", "1"));

    assertThat(worth.date()).isEqualTo(day("2024-01-02"));
    assertThat(worth.holdings()).isEqualTo(Money.of("1.01", USD));
    assertThat(worth.total()).contains(Money.of("6.01", USD));
    assertThat(worth.lines()).containsOnlyKeys(id("A"));
  }

  @Test
  void listsWhatHasNoPrice_andThenHasNoTotal() {
    Valuation worth = holding("5", "A", 3).valuedAt(on("2024-01-02", "B", "1"));

    assertThat(worth.unpriced()).containsExactly(id("A"));
    assertThat(worth.holdings()).isEqualTo(Money.zero(USD));
    assertThat(worth.total()).isEmpty();
  }

  @Test
  void refusesAHoldingPricedInAnotherCurrency() {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    prices.put(id("A"), Price.of("1", EUR));
    PriceBook book = new PriceBook(day("2024-01-02"), prices);

    assertThatThrownBy(() -> holding("5", "A", 3).valuedAt(book))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  private static Portfolio holding(String cash, String instrument, long units) {
    SortedMap<InstrumentId, Quantity> holdings = new TreeMap<>();
    holdings.put(id(instrument), Quantity.of(units));
    return new Portfolio(ID, Money.of(cash, USD), holdings);
  }

  private static LedgerEntry traded(String name, Side side, long units) {
    return LedgerEntry.of(
        new OrderTicket(id("A"), side, Quantity.of(units)), Fills.of(name, units));
  }
}
