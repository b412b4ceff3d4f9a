package io.indexwright.adapter.postgres.sql;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.history.Turns;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTurnsTest extends TurnsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Turns turns() {
    return new PostgresTurns(DATABASE.transactions());
  }

  @Test
  void isUnavailable_whenTheTurnDoesNotComeInTime() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    PostgresTurns longWork = new PostgresTurns(DATABASE.database().longWork());
    Thread first =
        new Thread(
            () ->
                longWork.inTurn(
                    "a",
                    () -> {
                      begun.countDown();
                      return waitedFor(end);
                    }));
    first.start();
    waitedFor(begun);

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> turns().inTurn("a", () -> 1))
        .withMessageContaining("somebody else");

    end.countDown();
    first.join();
  }
}
