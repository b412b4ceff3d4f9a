package io.indexwright.adapter.tdengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.indexwright.application.port.UnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The real driver, where no TDengine is. */
class OutageTest {
  /** Long for an answer, short for a hang: what is tested is that there is an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void isUnavailable_whenNobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    refuses(port);
  }

  @Test
  void isUnavailable_whenWhoeverListensSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      refuses(silent.getLocalPort());
    }
  }

  @Test
  void isUnavailable_whenWhoeverLetsUsInAnswersNoRequest() throws IOException {
    try (HalfServer server = new HalfServer()) {
      refuses(server.port());

      assertThat(server.heard.get(0)).contains("\"password\":\"t%41os+data\"");
    }
  }

  @Test
  void canCloseWhatWasNeverOpened() {
    new TdengineDatabase(address(1), TdengineLimits.DEFAULT).close();
  }

  private static void refuses(int port) {
    try (TdengineDatabase database = new TdengineDatabase(address(port), TdengineLimits.DEFAULT)) {
      assertTimeoutPreemptively(
          PATIENCE,
          () ->
              assertThatExceptionOfType(UnavailableException.class)
                  .isThrownBy(() -> database.answering(on -> on.isValid(1)))
                  .withMessage("TDengine is unavailable"));
      assertTimeoutPreemptively(PATIENCE, () -> assertThat(database.isReachable()).isFalse());
    }
  }

  private static TdengineAddress address(int port) {
    return new TdengineAddress("jdbc:TAOS-WS://127.0.0.1:" + port + "/", "root", "t%41os+data");
  }
}
