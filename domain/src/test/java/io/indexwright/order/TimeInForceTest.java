package io.indexwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.money.Quantity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A session that closes at nine in the evening. */
class TimeInForceTest {
  private static final Instant CLOSE = Instant.parse("2024-01-02T21:00:00Z");
  private static final Instant NEXT_NOON = Instant.parse("2024-01-03T12:00:00Z");
  private static final TimeInForce GTD = new TimeInForce.GoodTill(NEXT_NOON);
  private static final List<TimeInForce> ALL =
      List.of(TimeInForce.day(), TimeInForce.gtc(), GTD, TimeInForce.ioc(), TimeInForce.fok());

  @Test
  void isNamedAsItIsShown() {
    assertThat(ALL)
        .extracting(TimeInForce::name)
        .containsExactly("DAY", "GTC", "GTD", "IOC", "FOK");
  }

  @Test
  void isOverAtTheClose_unlessItLastsLonger() {
    assertThat(ALL)
        .extracting(time -> time.isOver(CLOSE, CLOSE))
        .containsExactly(true, false, false, true, true);
    assertThat(ALL)
        .extracting(time -> time.isOver(CLOSE.minusNanos(1), CLOSE))
        .containsExactly(false, false, false, false, false);
  }

  @Test
  void isOverAtTheInstantNamed_whateverTheSession() {
    Instant later = CLOSE.plusSeconds(86_400);

    assertThat(GTD.isOver(NEXT_NOON, later)).isTrue();
    assertThat(GTD.isOver(NEXT_NOON.minusNanos(1), later)).isFalse();
  }

  @Test
  void withdrawsWhatDoesNotTradeAtOnce() {
    assertThat(ALL)
        .extracting(TimeInForce::isImmediate)
        .containsExactly(false, false, false, true, true);
  }

  /** The book offers 4 for an order of 5, then exactly 5, then 6. */
  @Test
  void tradesAllOrNothing_onlyWhenFillOrKill() {
    assertThat(ALL)
        .extracting(time -> time.tradable(Quantity.of(5), Quantity.of(4)))
        .containsExactly(
            Quantity.of(4), Quantity.of(4), Quantity.of(4), Quantity.of(4), Quantity.NONE);
    assertThat(ALL)
        .extracting(time -> time.tradable(Quantity.of(5), Quantity.of(5)))
        .containsOnly(Quantity.of(5));
    assertThat(ALL)
        .extracting(time -> time.tradable(Quantity.of(5), Quantity.of(6)))
        .containsOnly(Quantity.of(5));
  }
}
