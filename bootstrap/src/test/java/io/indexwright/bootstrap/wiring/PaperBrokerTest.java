package io.indexwright.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Placement;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
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
    assertThat(broker.place(order(IBM, 5))).isEqualTo(broker.place(order(IBM, 5)));
  }

  @Test
  void refusesWhatHasNoPrice() {
    assertThat(broker.place(order(new InstrumentId("ACME"), 1)))
        .isEqualTo(new Placement.Refused("no price for ACME"));
  }

  @Test
  void givesNoAnswer_whenInterrupted() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> broker(Duration.ofMinutes(1)).place(order(IBM, 1)));
    assertThat(Thread.interrupted()).isTrue();
  }

  private PaperBroker broker(Duration latency) {
    Commission commission = new Commission(Money.of("1.00", USD), BigDecimal.TEN);
    return new PaperBroker(prices, commission, latency, CLOCK);
  }

  private List<Fill> fills(Order order) {
    return broker.place(order).fold(Placement.Taken::fills, refused -> List.of());
  }

  private static Close close(int day, String price) {
    return new Close(IBM, LocalDate.of(2026, 1, day), Price.of(price, USD));
  }

  private static Order order(InstrumentId instrument, long units) {
    return Order.planned(
        new OrderId(new UUID(0, 1)), new OrderTicket(instrument, Side.BUY, Quantity.of(units)));
  }
}
