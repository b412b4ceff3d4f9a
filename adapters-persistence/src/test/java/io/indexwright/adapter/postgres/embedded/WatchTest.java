package io.indexwright.adapter.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final AtomicInteger launches = new AtomicInteger();

  @Test
  void triesAgain_whenARestartFails() {
    FakeServer last = new FakeServer(true);
    Watch watch = Watch.over(new FakeServer(false), () -> secondTry(last), budget(5));
    Eventually.holds(LIMIT, () -> launches.get() == 2);
    watch.close();
    assertThat(last.stopped).isTrue();
  }

  @Test
  void givesUp_whenTheServerKeepsDying() {
    Watch watch = Watch.over(new FakeServer(false), this::dead, budget(3));
    Eventually.holds(LIMIT, () -> !watching());
    assertThat(launches).hasValue(3);
    watch.close();
  }

  @Test
  void restartsNothing_whenClosed() {
    FakeServer server = new FakeServer(true);
    Watch.over(server, this::dead, budget(3)).close();
    assertThat(server.stopped).isTrue();
    assertThat(watching()).isFalse();
    assertThat(launches).hasValue(0);
  }

  @Test
  void stopsTheServerAndStaysInterrupted_whenClosedByAnInterruptedThread() {
    FakeServer server = new FakeServer(true);
    Watch watch = Watch.over(server, this::dead, budget(3));
    Thread.currentThread().interrupt();
    watch.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(server.stopped).isTrue();
  }

  private static RestartBudget budget(int restarts) {
    return new RestartBudget(restarts, Duration.ofMinutes(1), Duration.ofMillis(1));
  }

  private static boolean watching() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("embedded-server-watch"));
  }

  private Watch.Running secondTry(Watch.Running alive) {
    if (launches.incrementAndGet() == 1) {
      throw new EmbeddedServerException("not yet");
    }
    return alive;
  }

  private Watch.Running dead() {
    launches.incrementAndGet();
    return new FakeServer(false);
  }

  private static final class FakeServer implements Watch.Running {
    private final AtomicBoolean alive;
    private volatile boolean stopped;

    FakeServer(boolean alive) {
      this.alive = new AtomicBoolean(alive);
    }

    @Override
    public boolean isAlive() {
      return alive.get();
    }

    @Override
    public void stop() {
      stopped = true;
      alive.set(false);
    }
  }
}
