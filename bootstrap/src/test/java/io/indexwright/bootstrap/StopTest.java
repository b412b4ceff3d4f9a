package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.bootstrap.terminal.Stop;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StopTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Goes on until it is asked to end. */
  static final class Endless {
    public static void main(String[] arguments) {
      PrintWriter out =
          new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
      Runtime.getRuntime()
          .exit(
              Stop.heeded(
                  stop -> {
                    out.println("begun");
                    return stop.isAskedWithin(LONG) ? 0 : 1;
                  }));
    }
  }

  @Test
  void endsAProcess_withTheExitCodeOfItsJob() throws Exception {
    ChildProcess endless =
        ChildProcess.start(
            ChildProcess.command(
                List.of("-cp", System.getProperty("java.class.path"), Endless.class.getName())));
    endless.until("begun");

    assertThat(endless.stops()).isTrue();
    assertThat(endless.exitCode()).isZero();
  }

  @Test
  void isAnInterruptToo() {
    int code =
        Stop.heeded(
            stop -> {
              assertThat(stop.isAskedWithin(Duration.ZERO)).isFalse();
              Thread.currentThread().interrupt();
              return stop.isAskedWithin(LONG) ? 3 : 4;
            });

    assertThat(code).isEqualTo(3);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
