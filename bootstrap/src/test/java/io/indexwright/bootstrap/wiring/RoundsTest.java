package io.indexwright.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.port.UnavailableException;
import io.indexwright.bootstrap.wiring.work.Rounds;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RoundsTest {
  private static final Duration NEVER = Duration.ofDays(1);

  private final Semaphore done = new Semaphore(0);

  @Test
  void beginsAtOnce_andAgainWhenItIsWoken() throws InterruptedException {
    try (Rounds rounds = new Rounds("test", NEVER, done::release)) {
      done.acquire();
      rounds.wake();

      assertThat(done.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void goesOn_whateverGoesWrong() throws InterruptedException {
    AtomicInteger count = new AtomicInteger();
    Runnable fails =
        () -> {
          done.release();
          if (count.incrementAndGet() == 1) {
            throw new UnavailableException("nobody", new IllegalStateException("away"));
          }
          throw new IllegalStateException("unforeseen");
        };
    Rounds rounds = new Rounds("test", Duration.ofMillis(1), fails);
    assertThat(done.tryAcquire(3, 1, TimeUnit.MINUTES)).isTrue();
    rounds.close();
  }

  /** While the first round goes on, everybody who wakes it has the next one in common. */
  @Test
  void isWokenOnce_howeverOften() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    AtomicInteger count = new AtomicInteger();
    Runnable waits =
        () -> {
          count.incrementAndGet();
          begun.countDown();
          awaits(free);
        };
    try (Rounds rounds = new Rounds("test", NEVER, waits)) {
      begun.await();
      for (int time = 0; time < 100; time++) {
        rounds.wake();
      }
      free.countDown();
    }
    assertThat(count).hasValue(2);
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void staysClosed() {
    Rounds rounds = new Rounds("test", NEVER, done::release);
    rounds.close();
    done.drainPermits();

    rounds.wake();

    assertThat(done.availablePermits()).isZero();
  }
}
