package io.indexwright.adapter.postgres.trading;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.trading.DispatchQueue;
import io.indexwright.dealing.RunId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDispatchQueueTest extends DispatchQueueContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final List<String> told = new ArrayList<>();

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  Ledgers ledgers() {
    return new PostgresLedgers(DATABASE.transactions());
  }

  @Override
  Orders orders() {
    return new PostgresOrders(DATABASE.transactions());
  }

  @Override
  DispatchQueue queue() {
    return new PostgresDispatchQueue(DATABASE.transactions(), () -> told.add("one more"));
  }

  @Test
  void tellsOfANewcomer_whenItCanBeSeen() {
    told.clear();
    RunId run = new RunId(Sample.uuid(4));
    DispatchQueue queue = queue();

    DATABASE
        .transactions()
        .inOne(
            () -> {
              orders().write(Sample.approved(run));
              queue.add(run, FIRST);
              assertThat(told).isEmpty();
              return run;
            });

    assertThat(told).containsExactly("one more");
  }
}
