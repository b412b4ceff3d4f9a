package io.indexwright.bootstrap.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.dealing.Clearance;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.RiskLimits;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One instrument at 10 and then 12 dollars; 1 dollar and 10 basis points an order. */
class PaperBrokerTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final InstrumentId IBM = new InstrumentId("IBM");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T21:00:00Z"), ZoneOffset.UTC);

  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryPrices prices = new InMemoryPrices(instruments);
  private final PaperBroker broker = broker(Duration.ZERO);

  @BeforeEach
  void price() {
    instruments.add(List.of(new Instrument(IBM, "IBM", USD)));
    prices.record(List.of(close(2, "10"), close(5, "12")), CLOCK.instant());
  }

  @Test
  void fillsAtTheLastClose_inTwoParts_andChargesOnce() {
    List<Fill> fills = fills(order(IBM, 5));

    assertThat(fills).extracting(Fill::quantity).containsExactly(Quantity.of(2), Quantity.of(3));
    assertThat(fills).extracting(Fill::price).containsOnly(Price.of("12", USD));
    assertThat(fills)
        .extracting(Fill::commission)
        .containsExactly(Money.of("1.06", USD), Money.of("0.00", USD));
  }

  @Test
  void fillsASingleUnitAtOnce() {
    assertThat(fills(order(IBM, 1)))
        .singleElement()
        .extracting(Fill::quantity)
        .isEqualTo(Quantity.of(1));
  }

  @Test
  void saysTheSame_whenAskedAgain() {
    assertThat(place(order(IBM, 5))).hasSize(3).isEqualTo(place(order(IBM, 5)));
  }

  @Test
  void refusesWhatHasNoPrice() {
    assertThat(place(order(new InstrumentId("ACME"), 1)))
        .containsExactly(new OrderEvent.Rejected("no price for ACME"));
  }

  /** The close is at 12: a buy limit or a sale's stop at 12 is met, one a cent lower is not. */
  @Test
  void tradesAtTheClose_whatTheTypeAllows() {
    assertThat(stateOf(Side.BUY, limit("12"), TimeInForce.day())).isEqualTo("FILLED");
    assertThat(stateOf(Side.BUY, limit("11.99"), TimeInForce.day())).isEqualTo("WORKING");
    assertThat(stateOf(Side.SELL, stop("12"), TimeInForce.gtc())).isEqualTo("FILLED");
    assertThat(stateOf(Side.SELL, stop("11.99"), TimeInForce.gtc())).isEqualTo("WORKING");
  }

  @Test
  void withdrawsWhatWasToTradeAtOnce() {
    assertThat(stateOf(Side.BUY, limit("12"), TimeInForce.fok())).isEqualTo("FILLED");
    assertThat(stateOf(Side.BUY, limit("11.99"), TimeInForce.fok())).isEqualTo("CANCELLED");
    assertThat(stateOf(Side.BUY, limit("11.99"), TimeInForce.ioc())).isEqualTo("CANCELLED");
  }

  @Test
  void tradesLater_whatALaterCloseMeets() {
    Order waiting = limited(Side.BUY, limit("11"), TimeInForce.gtc());
    assertThat(waiting.after(place(waiting)).open()).isEqualTo(Quantity.of(5));

    prices.record(List.of(close(6, "10.50")), CLOCK.instant());

    assertThat(waiting.after(place(waiting)).fills())
        .extracting(Fill::price)
        .containsOnly(Price.of("10.50", USD));
  }

  @Test
  void withdrawsWhatIsOpen_andWorksItOnOtherTerms() {
    Order waiting = limited(Side.BUY, limit("11"), TimeInForce.gtc());
    Order other =
        waiting.after(
            broker.replace(
                waiting, waiting.replacement(waiting.ticket().as(limit("12"), TimeInForce.gtc()))));

    assertThat(waiting.after(broker.withdraw(waiting)).state().name()).isEqualTo("CANCELLED");
    assertThat(other.after(place(other)).state().name()).isEqualTo("FILLED");
  }

  private String stateOf(Side side, OrderType type, TimeInForce time) {
    Order order = limited(side, type, time);
    return order.after(place(order)).state().name();
  }

  private static Order limited(Side side, OrderType type, TimeInForce time) {
    return Order.planned(
        new OrderId(new UUID(0, 1)), new OrderTicket(IBM, side, Quantity.of(5)).as(type, time));
  }

  private static OrderType limit(String price) {
    return new OrderType.Limit(Price.of(price, USD));
  }

  private static OrderType stop(String price) {
    return new OrderType.Stop(Price.of(price, USD));
  }

  @Test
  void givesNoAnswer_whenInterrupted() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> broker(Duration.ofMinutes(1)).place(cleared(order(IBM, 1))));
    assertThat(Thread.interrupted()).isTrue();
  }

  private PaperBroker broker(Duration latency) {
    Commission commission = new Commission(Money.of("1.00", USD), BigDecimal.TEN);
    return new PaperBroker(prices, commission, latency, CLOCK);
  }

  private List<Fill> fills(Order order) {
    return order.after(place(order)).fills();
  }

  private List<OrderEvent> place(Order order) {
    return broker.place(cleared(order));
  }

  /** Nothing is limited. */
  private static Clearance.Cleared cleared(Order order) {
    Money nothing = Money.zero(USD);
    return Clearance.of(
            order,
            new RiskLimits(new Commission(nothing, BigDecimal.ZERO), List.of()),
            new AccountExposure(nothing, nothing, nothing, nothing, 0, new TreeMap<>()))
        .fold(Optional::of, withheld -> Optional.<Clearance.Cleared>empty())
        .orElseThrow();
  }

  private static Close close(int day, String price) {
    return new Close(IBM, LocalDate.of(2026, 1, day), Price.of(price, USD));
  }

  private static Order order(InstrumentId instrument, long units) {
    return Order.planned(
        new OrderId(new UUID(0, 1)), new OrderTicket(instrument, Side.BUY, Quantity.of(units)));
  }
}
