package io.indexwright.dealing;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.market.Books.usd;
import static io.indexwright.risk.Accounts.ONE_DOLLAR;
import static io.indexwright.risk.Accounts.buy;
import static io.indexwright.risk.Accounts.money;
import static io.indexwright.risk.Accounts.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.dealing.AccountDay.Books;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Fills;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.portfolio.Trade;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.AccountExposure.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * On Monday 1,000 dollars come in and 50 A are bought at 10 for a dollar; A closes at 10. On
 * Tuesday 10 more are bought at 12 for a dollar, 100 dollars come in, and A closes at 11.
 */
class AccountDayTest {
  private static final Account ACCOUNT = new Account(new PortfolioId(new UUID(0, 1)), "One", USD);
  private static final InstrumentId A = id("A");
  private static final PriceHistory CLOSES =
      history(on("2024-01-01", "A", "10"), on("2024-01-02", "A", "11", "B", "7"));
  private static final List<LedgerEntry> LEDGER =
      List.of(
          cash("2024-01-01T08:00:00Z", "1000"),
          bought("2024-01-01T23:59:59Z", A, 50, "500"),
          bought("2024-01-02T00:00:00Z", A, 10, "120"),
          cash("2024-01-02T09:00:00Z", "100"));
  private static final Order BUY = order(1, buy(15));
  private static final Order SALE = order(2, sell(4));

  @Test
  void knowsTheCashTheUnitsAndTheValue() {
    AccountExposure exposure = tuesday(LEDGER, CLOSES).exposure(ONE_DOLLAR);

    assertThat(exposure.cash()).isEqualTo(money("478"));
    assertThat(exposure.value()).isEqualTo(money("1138"));
    assertThat(exposure.line(A)).contains(line("11", 60, 0, 0));
    assertThat(exposure.line(id("B"))).contains(line("7", 0, 0, 0));
    assertThat(exposure.reserved()).isEqualTo(money("0"));
    assertThat(exposure.ordersToday()).isZero();
  }

  /** 50 A gained a dollar each, 10 lost one each, and one was charged; the 100 are no gain. */
  @Test
  void saysWhatTheDayHasLost() {
    assertThat(lost(tuesday(LEDGER, CLOSES))).isEqualTo(money("-39"));
    assertThat(lost(day("2024-01-03", LEDGER, CLOSES))).isEqualTo(money("0"));
  }

  @Test
  void sawNoMoveOfWhatHasNoEarlierClose() {
    List<LedgerEntry> ledger =
        List.of(
            cash("2024-01-01T08:00:00Z", "70"), bought("2024-01-01T09:00:00Z", id("B"), 9, "63"));

    assertThat(lost(tuesday(ledger, CLOSES))).isEqualTo(money("0"));
  }

  @Test
  void countsNothingForAHoldingWithoutAPrice_butKnowsThatItIsHeld() {
    List<LedgerEntry> ledger =
        List.of(
            cash("2024-01-01T08:00:00Z", "70"), bought("2024-01-02T09:00:00Z", id("C"), 9, "63"));
    AccountExposure exposure = tuesday(ledger, CLOSES).exposure(ONE_DOLLAR);

    assertThat(exposure.value()).isEqualTo(money("6"));
    assertThat(exposure.line(id("C"))).contains(Line.of(Optional.empty(), Quantity.of(9)));
  }

  /** 15 A at 11 and a dollar are set aside; of the second buy 3 of 5 are left. */
  @Test
  void setsAsideWhatIsOpen() {
    Order half = order(3, buy(5)).traded(Fills.of("x1", 2));
    AccountDay day = orders(List.of(BUY, SALE, half), List.of(SALE, half, order(4, buy(1))));
    AccountExposure exposure = day.exposure(ONE_DOLLAR);

    assertThat(exposure.reserved()).isEqualTo(money("200"));
    assertThat(exposure.line(A)).contains(line("11", 60, 18, 4));
    assertThat(exposure.ordersToday()).isEqualTo(3);
  }

  @Test
  void leavesAnOrderOut_whenItIsTheOneThatIsJudged() {
    AccountDay day = orders(List.of(BUY, SALE), List.of(BUY, SALE));

    assertThat(day.without(BUY.id())).isEqualTo(orders(List.of(SALE), List.of(SALE)));
    assertThat(day.without(order(9, buy(1)).id())).isEqualTo(day);
  }

  @Test
  void knowsEverythingThatIsOwnedOrOpen() {
    Order inB = order(5, new OrderTicket(id("B"), Side.BUY, Quantity.of(1)));

    assertThat(books(LEDGER, List.of(inB), List.of()).instruments()).containsExactly(A, id("B"));
    assertThat(books(List.of(), List.of(), List.of(inB)).instruments()).isEmpty();
  }

  /** What was sold today was owned when the day began: its price says what the day has lost. */
  @Test
  void knowsWhatWasOwnedInTheMorning() {
    List<LedgerEntry> ledger = new ArrayList<>(LEDGER);
    ledger.add(traded("2024-01-02T11:00:00Z", new Trade(A, Side.SELL, Quantity.of(60)), "660"));

    assertThat(books(ledger, List.of(), List.of()).instruments()).containsExactly(A);
    assertThat(lost(tuesday(ledger, CLOSES))).isEqualTo(money("-38"));
    assertThat(day("2024-01-03", ledger, CLOSES).books().instruments()).isEmpty();
  }

  private static Money lost(AccountDay day) {
    return day.exposure(ONE_DOLLAR).lost();
  }

  private static AccountDay tuesday(List<LedgerEntry> ledger, PriceHistory closes) {
    return day("2024-01-02", ledger, closes);
  }

  private static AccountDay day(String date, List<LedgerEntry> ledger, PriceHistory closes) {
    Standing standing = Standing.of(ACCOUNT, LocalDate.parse(date), ledger);
    return new AccountDay(new Books(standing, List.of(), Set.of()), closes);
  }

  private static AccountDay orders(List<Order> open, List<Order> written) {
    return tuesday(LEDGER, CLOSES).with(books(LEDGER, open, written));
  }

  private static Books books(List<LedgerEntry> ledger, List<Order> open, List<Order> written) {
    return new Books(
        tuesday(ledger, CLOSES).books().standing(),
        open,
        written.stream().map(Order::id).collect(Collectors.toSet()));
  }

  private static Order order(int number, OrderTicket ticket) {
    return Order.planned(new OrderId(new UUID(0, number)), ticket);
  }

  private static Line line(String reference, long held, long onOrder, long onSale) {
    return new Line(
        Optional.of(usd(reference)), Quantity.of(held), Quantity.of(onOrder), Quantity.of(onSale));
  }

  private static LedgerEntry cash(String at, String amount) {
    return LedgerEntry.cash("cash " + at, Instant.parse(at), money(amount));
  }

  private static LedgerEntry bought(String at, InstrumentId what, long units, String cost) {
    return traded(at, new Trade(what, Side.BUY, Quantity.of(units)), cost);
  }

  /** For a dollar. */
  private static LedgerEntry traded(String at, Trade trade, String cost) {
    return LedgerEntry.first(
        "trade " + at,
        Instant.parse(at),
        new Fact.Traded(trade, money(cost), money("1"), BigDecimal.ONE));
  }
}
