package io.indexwright.application.trading;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.FIRST;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.USD;
import static io.indexwright.application.House.usd;
import static io.indexwright.application.trading.Exchange.ADA;
import static io.indexwright.application.trading.Exchange.ASKER;
import static io.indexwright.application.trading.Exchange.done;
import static io.indexwright.application.trading.Exchange.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.House;
import io.indexwright.application.access.OwnedAccount;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.dispatch.DueRun;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.planning.FourEyes;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.portfolio.ReadAccount;
import io.indexwright.application.trading.ChangeOrder.Held;
import io.indexwright.application.trading.ChangeOrder.Terms;
import io.indexwright.application.trading.PlaceOrder.Placement;
import io.indexwright.dealing.OrderRun;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.series.Days;
import io.indexwright.taxlot.LotMethod;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 1,000 dollars in cash; A is at 12. */
class TradeTest {
  private static final OrderTicket BUY = buy(A, 10);
  private static final OrderId ORDER = FIRST.order(1);
  private static final Held HELD = new Held(ACCOUNT, ORDER);

  private final Exchange exchange = new Exchange();

  @Test
  void opensAPortfolioForSomebody() {
    Account account = new Account(new PortfolioId(new UUID(0, 21)), "Mine", USD);

    exchange.create.create(account, usd("10.00"), ADA, ASKER);

    assertThat(exchange.owners.find(account.id()))
        .contains(new OwnedAccount(account, Optional.of(ADA)));
    assertThat(cash(account)).isEqualTo(usd("10.00"));
    assertThat(exchange.told("portfolio/" + account.id()))
        .containsExactlyInAnyOrder(Outcome.ATTEMPTED, Outcome.SUCCEEDED);
  }

  @Test
  void paysOutWhatIsThere_andNotSetAside() {
    done(exchange.placed(FIRST, BUY));

    assertThat(refused(move("out", "-900.00")).detail()).contains("121.00 USD is set aside");
    done(move("less", "-879.00"));
    done(move("in", "1.00"));
    assertThat(cash(ACCOUNT)).isEqualTo(usd("122.00"));
  }

  @Test
  void writesAnOrderDown_andHasItSent() {
    Order order = done(exchange.placed(FIRST, BUY));

    assertThat(exchange.house.orders.of(FIRST)).containsExactly(order);
    assertThat(exchange.queue.take(NOW, NOW, 1))
        .containsExactly(new DueRun(FIRST, ACCOUNT.id(), 1, 1));
    assertThat(exchange.blotter.line(ORDER).orElseThrow().portfolio()).isEqualTo(ACCOUNT.id());
    assertThat(
            exchange
                .blotter
                .lines(Optional.empty(), Optional.of("FILLED"), PageRequest.first(1))
                .items())
        .isEmpty();
  }

  @Test
  void saysWhyThereIsNoOrder() {
    InstrumentId abroad = new InstrumentId("X");
    exchange.house.instruments.add(
        List.of(new Instrument(abroad, "Abroad", Currency.getInstance("EUR"))));

    assertThat(kindOf(buy(new InstrumentId("Z"), 1))).isEqualTo(Refusal.Kind.UNKNOWN_INSTRUMENT);
    assertThat(kindOf(buy(abroad, 1))).isEqualTo(Refusal.Kind.OTHER_CURRENCY);
    assertThat(kindOf(buy(A, 200))).isEqualTo(Refusal.Kind.FOUR_EYES);
    assertThat(kindOf(buy(A, 100))).isEqualTo(Refusal.Kind.LIMITS_BROKEN);
    assertThat(exchange.house.orders.of(ACCOUNT.id())).isEmpty();
    assertThat(exchange.told("order/" + ORDER)).contains(Outcome.REFUSED);
  }

  @Test
  void judgesNothingInACurrencyThatTheVenueDoesNotCharge() {
    Currency euro = Currency.getInstance("EUR");
    InstrumentId abroad = new InstrumentId("X");
    Account account = new Account(new PortfolioId(new UUID(0, 22)), "Euros", euro);
    Exchange alone = new Exchange(FourEyes.OFF);
    alone.house.instruments.add(List.of(new Instrument(abroad, "Abroad", euro)));
    alone.house.prices.record(List.of(new Close(abroad, House.MONDAY, Price.of("5", euro))), NOW);
    alone.create.create(account, Money.of("100.00", euro), ADA, ASKER);
    OrderRun run = new OrderRun(FIRST, account.id(), List.of(buy(abroad, 1)));

    assertThat(refused(alone.place.place(new Placement(run, account, ADA, ASKER))).kind())
        .isEqualTo(Refusal.Kind.OTHER_CURRENCY);
  }

  @Test
  void withdrawsWhatIsOpen_once() {
    done(exchange.placed(FIRST, BUY));

    assertThat(done(exchange.change.cancel(HELD, ASKER)).state().name()).isEqualTo("CANCELLED");
    assertThat(refused(exchange.change.cancel(HELD, ASKER)).kind())
        .isEqualTo(Refusal.Kind.ORDER_ENDED);
    assertThatExceptionOfType(UnknownException.class)
        .isThrownBy(() -> exchange.change.cancel(new Held(ACCOUNT, FIRST.order(2)), ASKER));
  }

  @Test
  void worksWhatIsOpenOnOtherTerms_ifTheyKeepEveryLimit() {
    done(exchange.placed(FIRST, BUY));

    Order larger = done(replace(Optional.of(Quantity.of(80)), Optional.empty()));
    Order limited =
        done(replace(Optional.empty(), Optional.of(new OrderType.Limit(Price.of("11", USD)))));

    assertThat(larger.ticket().quantity()).isEqualTo(Quantity.of(80));
    assertThat(limited.ticket().quantity()).isEqualTo(Quantity.of(80));
    assertThat(limited.ticket().type().name()).isEqualTo("LIMIT");
    assertThat(refused(replace(Optional.of(Quantity.of(100)), Optional.empty())).kind())
        .isEqualTo(Refusal.Kind.LIMITS_BROKEN);
  }

  @Test
  void saysWhyThereIsAnOrder() {
    KeptPlan plan = done(exchange.plan.plan(Exchange.terms(FIRST), USD, ASKER));
    done(exchange.decide.approve(new DecideRun.Decision(plan, ADA, ASKER)));

    ExplainOrder.Explanation told =
        exchange.explain.explain(exchange.blotter.line(ORDER).orElseThrow(), NOW);

    assertThat(told.plan()).contains(plan);
    assertThat(told.line()).contains(plan.preview().lines().get(0));
    assertThat(told.consent().by()).isEqualTo(ADA.toString());
    assertThat(told.limits()).containsExactly("BUYING_POWER", "COVERED");
    assertThat(told.withheldFor()).isEmpty();
  }

  @Test
  void saysWhatKeepsAnOrderFromBeingSent() {
    done(exchange.placed(FIRST, BUY));
    exchange.house.ledgers.append(ACCOUNT.id(), LedgerEntry.cash("gone", NOW, usd("-999.00")));

    assertThat(
            exchange.explain.explain(exchange.blotter.line(ORDER).orElseThrow(), NOW).withheldFor())
        .singleElement()
        .asString()
        .startsWith("BUYING_POWER");
  }

  @Test
  void readsLotsAndWorthFromTheLedger() {
    done(exchange.placed(FIRST, BUY));
    exchange.runs.advance(FIRST, NOW);
    ReadAccount read = new ReadAccount(exchange.house.ledgers, exchange.house.prices);

    assertThat(read.lots(ACCOUNT, new LotMethod.Fifo()).unitsOf(A)).isEqualTo(Quantity.of(10));
    assertThat(read.worth(ACCOUNT, Days.closed(House.FRIDAY, House.MONDAY), NOW).days())
        .singleElement()
        .satisfies(day -> assertThat(day.worth()).isEqualTo(usd("999.00")));
  }

  private static OrderTicket buy(InstrumentId what, long units) {
    return new OrderTicket(
        what, Side.BUY, Quantity.of(units), OrderType.market(), TimeInForce.gtc());
  }

  private Refusal.Kind kindOf(OrderTicket ticket) {
    return refused(exchange.placed(FIRST, ticket)).kind();
  }

  private Dealt<Order> replace(Optional<Quantity> left, Optional<OrderType> type) {
    return exchange.change.replace(HELD, new Terms(left, type, Optional.empty()), ASKER);
  }

  private Dealt<LedgerEntry> move(String reference, String amount) {
    return exchange.move.move(ACCOUNT.id(), reference, usd(amount), ASKER);
  }

  private Money cash(Account account) {
    return exchange.house.ledgers.portfolio(account.id()).cash();
  }
}
