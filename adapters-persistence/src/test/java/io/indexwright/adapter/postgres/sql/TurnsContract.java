package io.indexwright.adapter.postgres.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.port.history.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What writers who take turns rely on. */
abstract class TurnsContract {
  private static final int WRITERS = 3;
  private static final int PATIENCE_SECONDS = 10;
  private static final int TURNS_EACH = 10;

  private Turns turns;

  abstract Turns turns();

  @BeforeEach
  void open() {
    turns = turns();
  }

  @Test
  void letsWorkInsideWorkGoOn() {
    assertThat(turns.inTurn("a", () -> turns.inTurn("a", () -> turns.inTurn("b", () -> 1))))
        .isEqualTo(1);
  }

  @Test
  void letsOneAfterTheOtherWork() throws InterruptedException {
    int[] count = new int[1];
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      writers.add(new Thread(() -> count(count)));
    }
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }

    assertThat(count[0]).isEqualTo(WRITERS * TURNS_EACH);
  }

  private void count(int[] count) {
    for (int turn = 0; turn < TURNS_EACH; turn++) {
      turns.inTurn(
          "count",
          () -> {
            int before = count[0];
            Thread.onSpinWait();
            count[0] = before + 1;
            return before;
          });
    }
  }

  @Test
  void letsOthersWorkUnderAnotherName() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Thread other = new Thread(() -> turns.inTurn("b", () -> countedDown(done)));

    turns.inTurn(
        "a",
        () -> {
          other.start();
          return waitedFor(done);
        });

    other.join();
    assertThat(done.getCount()).isZero();
  }

  @Test
  void takesTheTurnsThatAreFree_andWaitsForNone() {
    Set<String> free =
        turns.inTurn(
            "a", () -> CompletableFuture.supplyAsync(() -> freeOf(Set.of("a", "b"))).join());

    assertThat(free).containsExactly("b");
    assertThat(freeOf(Set.of("a", "b"))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void keepsOthersOutOfTheTurnsThatWereFree() {
    Set<String> free =
        turns.inFreeTurns(
            Set.of("a"),
            mine -> CompletableFuture.supplyAsync(() -> freeOf(Set.of("a", "b"))).join());

    assertThat(free).containsExactly("b");
  }

  private Set<String> freeOf(Set<String> names) {
    return turns.inFreeTurns(names, free -> free);
  }

  @Test
  void givesTheTurnBack_whenTheWorkFails() throws InterruptedException {
    assertThatThrownBy(
            () ->
                turns.inTurn(
                    "a",
                    () -> {
                      throw new IllegalStateException("the work failed");
                    }))
        .hasMessage("the work failed");

    CountDownLatch done = new CountDownLatch(1);
    Thread other = new Thread(() -> turns.inTurn("a", () -> countedDown(done)));
    other.start();
    other.join();
    assertThat(done.getCount()).isZero();
  }

  private static long countedDown(CountDownLatch latch) {
    latch.countDown();
    return latch.getCount();
  }

  static CountDownLatch waitedFor(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return latch;
  }
}
