package io.indexwright.application.portfolio;

import static io.indexwright.application.House.ADA;
import static io.indexwright.application.House.FIRST;
import static io.indexwright.application.House.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.House;
import io.indexwright.application.memory.outbox.InMemoryOutbox;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.port.outbox.SinkTurn;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.RiskLimits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ToldOrdersTest {
  private static final OrderTicket BUY =
      new OrderTicket(House.A, Side.BUY, new Quantity(new BigDecimal("1.50")));

  private final House house = House.ready();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final ToldOrders orders = new ToldOrders(house.orders, outbox, house.transactions);

  @Test
  void tellsWhatChanged_once() {
    OrderRun run = new OrderRun(FIRST, House.ACCOUNT.id(), List.of(BUY));
    orders.write(approved(run));
    List<OrderEvent> news = List.of(new OrderEvent.Acknowledged());

    orders.hear(FIRST.order(1), news, NOW);
    orders.hear(FIRST.order(1), news, NOW.plusSeconds(1));

    assertThat(events())
        .singleElement()
        .satisfies(event -> assertThat(event.type()).isEqualTo("order.changed"))
        .satisfies(
            event ->
                assertThat(event.body())
                    .isEqualTo(
                        """
                        {"executed":"0","instrument":"A","order":"%s","quantity":"1.5",\
                        "side":"BUY","state":"WORKING"}"""
                            .formatted(FIRST.order(1))));
    assertThat(orders.of(FIRST)).isEqualTo(house.orders.of(FIRST));
    assertThat(orders.consentTo(FIRST)).contains(ADA);
  }

  private static RunApproval.Approved approved(OrderRun run) {
    Money nothing = Money.of("0.00", House.USD);
    RiskLimits none = new RiskLimits(new Commission(nothing, BigDecimal.ZERO), List.of());
    AccountExposure account =
        new AccountExposure(nothing, nothing, nothing, nothing, 0, new TreeMap<>());
    return run.approved(ADA, none, account)
        .fold(Optional::of, refused -> Optional.<RunApproval.Approved>empty())
        .orElseThrow();
  }

  private List<OutboxEvent> events() {
    try (SinkTurn turn = outbox.turn("test", NOW, NOW.plusSeconds(1)).orElseThrow()) {
      return turn.unsent(NOW, 10);
    }
  }
}
