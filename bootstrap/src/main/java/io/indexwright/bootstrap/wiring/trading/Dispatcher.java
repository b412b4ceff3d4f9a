package io.indexwright.bootstrap.wiring.trading;

import io.indexwright.application.trading.DispatchOrders;
import io.indexwright.application.trading.Dispatched;
import io.indexwright.bootstrap.wiring.work.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what was placed, in threads of its own, while the product serves. */
public final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** So often it looks for what other processes left. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final DispatchOrders orders;
  private final Clock clock;
  private final List<Rounds> threads;

  /** Begins to send what {@code dealing} places. */
  public Dispatcher(Dealing dealing, Clock clock) {
    this.orders = dealing.dispatchOrders();
    this.clock = clock;
    this.threads =
        Stream.of("orders-1", "orders-2")
            .map(name -> new Rounds(name, PAUSE, this::round))
            .toList();
  }

  /** Has it look soon. */
  public void wake() {
    threads.forEach(Rounds::wake);
  }

  private void round() {
    Dispatched sent = orders.dispatch(clock.instant());
    sent.failed().forEach(run -> LOG.warn("run {} could not be worked on", run.run(), run.why()));
    sent.givenUp().forEach(run -> LOG.error("run {} is given up: orders of it are open", run));
    if (sent.taken() == DispatchOrders.BATCH) {
      wake();
    }
  }

  @Override
  public void close() {
    threads.forEach(Rounds::close);
  }
}
