package io.indexwright.adapter.postgres.trading;

import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.dispatch.DueRun;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.trading.DispatchQueue;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class DispatchQueueContract {
  private static final RunId ONE = new RunId(Sample.uuid(1));
  private static final RunId TWO = new RunId(Sample.uuid(2));
  private static final RunId THREE = new RunId(Sample.uuid(3));
  private static final Instant LATER = FIRST.plusSeconds(60);
  private static final int ALL = 9;
  private static final OrderTicket BUY =
      new OrderTicket(Sample.INSTRUMENTS.get(0).id(), Side.BUY, Quantity.of(1));
  private static final Map<RunId, List<OrderTicket>> TICKETS =
      Map.of(ONE, List.of(BUY), TWO, List.of(BUY, BUY), THREE, List.of());

  private DispatchQueue queue;

  abstract Instruments instruments();

  abstract Ledgers ledgers();

  abstract Orders orders();

  abstract DispatchQueue queue();

  private static DueRun due(RunId run, int attempt) {
    return new DueRun(run, ACCOUNT.id(), TICKETS.getOrDefault(run, List.of()).size(), attempt);
  }

  @BeforeEach
  void write() {
    instruments().add(Sample.INSTRUMENTS);
    ledgers().open(ACCOUNT);
    TICKETS.forEach(
        (run, tickets) ->
            orders().write(Sample.approved(new OrderRun(run, ACCOUNT.id(), tickets), FIRST)));
    queue = queue();
    queue.add(THREE, FIRST.minusSeconds(2));
    queue.add(ONE, FIRST);
    queue.add(TWO, FIRST.minusSeconds(1));
  }

  @Test
  void handsOutWhatIsDue_theLongestWaitFirst_andNoMoreThanIsWanted() {
    assertThat(queue.take(FIRST.minusSeconds(1), LATER, ALL))
        .containsExactly(due(THREE, 1), due(TWO, 1));
    assertThat(queue.take(FIRST, LATER, ALL)).containsExactly(due(ONE, 1));
    assertThat(queue.take(LATER, LATER.plusSeconds(1), 2)).hasSize(2);
  }

  @Test
  void handsNothingOutTwice_untilTheTimeIsUp() {
    queue.take(FIRST, LATER, ALL);

    assertThat(queue.take(LATER.minusNanos(1000), LATER, ALL)).isEmpty();
    assertThat(queue.take(LATER, LATER.plusSeconds(1), ALL))
        .containsExactlyInAnyOrder(due(ONE, 2), due(TWO, 2), due(THREE, 2));
  }

  @Test
  void keepsWhatIsPutOff_untilThen() {
    queue.take(FIRST, LATER, ALL);

    queue.putOff(TWO, FIRST.plusSeconds(5));

    assertThat(queue.take(FIRST.plusSeconds(4), LATER, ALL)).isEmpty();
    assertThat(queue.take(FIRST.plusSeconds(5), LATER, ALL)).containsExactly(due(TWO, 2));
  }

  @Test
  void forgetsWhatIsDone() {
    queue.remove(List.of(ONE, THREE));
    queue.putOff(ONE, FIRST);

    assertThat(queue.take(FIRST, LATER, ALL)).containsExactly(due(TWO, 1));
  }

  @Test
  void changesNothing_whenOneIsAddedAgain() {
    queue.take(FIRST, LATER, ALL);

    queue.add(TWO, FIRST);

    assertThat(queue.take(FIRST, LATER, ALL)).isEmpty();
  }

  @Test
  void refusesARun_thatWasNotWritten() {
    assertThatIllegalStateException().isThrownBy(() -> queue.add(new RunId(Sample.uuid(4)), FIRST));
  }
}
