package io.indexwright.application.portfolio;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.FRIDAY;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.House;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A closed on Friday and on Monday, which is now. */
class MeasureAccountTest {
  private final House house = House.ready();

  @Test
  void readsTheCloseOfTheDay_andTheOneBefore() {
    assertThat(datesRead(NOW)).containsExactly(FRIDAY, MONDAY);
  }

  @Test
  void readsTheLastCloseAlone_whenTheDayHasNone() {
    assertThat(datesRead(NOW.plus(Duration.ofDays(1)))).containsExactly(MONDAY);
  }

  private List<LocalDate> datesRead(Instant now) {
    OrderTicket ticket = new OrderTicket(A, Side.BUY, Quantity.of(1));
    return house.accounts.measure(ACCOUNT.id(), List.of(ticket), now).closes().dates();
  }
}
