package io.indexwright.adapter.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.exchange.Route.Access;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The face closes under load: whatever was begun to be answered is answered to its end. */
@Timeout(60)
@Tag("once")
class DrainTest {
  private static final Logger LOG = LoggerFactory.getLogger(DrainTest.class);
  private static final boolean IS_FULL = Boolean.getBoolean("soak");
  private static final int CLIENTS = 24;
  private static final int BEFORE = IS_FULL ? 4000 : 300;
  private static final String REQUEST = "GET /work HTTP/1.1\r\nHost: x\r\n\r\n";

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger cut = new AtomicInteger();
  private final CountDownLatch loaded = new CountDownLatch(BEFORE);
  private final RunningApi api =
      RunningApi.answering(
          routes ->
              RouteGroup.listen(
                  routes,
                  "/work",
                  Access.OPEN,
                  request -> {
                    begun.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(2);
                    request.result("done");
                  }));

  private final int port = api.port();

  @RepeatedTest(3)
  void answersWhatItHasBegun_whenItClosesUnderLoad() throws Exception {
    closeUnderLoad();
  }

  @RepeatedTest(20)
  @EnabledIfSystemProperty(named = "soak", matches = "true")
  void answersWhatItHasBegun_howeverOften() throws Exception {
    closeUnderLoad();
  }

  private void closeUnderLoad() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      long start = System.nanoTime();
      List<Future<?>> working =
          IntStream.range(0, CLIENTS).<Future<?>>mapToObj(n -> clients.submit(this::work)).toList();
      loaded.await();
      long perSecond = BEFORE * 1_000_000_000L / (System.nanoTime() - start);
      api.close();
      for (Future<?> each : working) {
        each.get();
      }
      LOG.info("{} a second, {} answered", perSecond, answered);
    } finally {
      clients.shutdownNow();
    }
    assertThat(answered).hasValue(begun.get());
    assertThat(cut).hasValue(0);
  }

  /** Asks on kept connections until nobody listens any more. */
  private void work() {
    try {
      while (true) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          ask(socket);
        }
      }
    } catch (IOException refused) {
      LOG.debug("nobody listens", refused);
    }
  }

  /** A connection that nobody took up is closed as well; one that was in use is not cut. */
  private void ask(Socket socket) throws IOException {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    boolean isKept = true;
    for (int number = 0; isKept; number++) {
      try {
        socket.getOutputStream().write(REQUEST.getBytes(US_ASCII));
        isKept = read(answers);
      } catch (IOException gone) {
        cut.addAndGet(number > 0 ? 1 : 0);
        return;
      }
      answered.incrementAndGet();
      loaded.countDown();
    }
  }

  private static boolean read(BufferedReader answers) throws IOException {
    boolean isKept = true;
    String line = line(answers);
    if (!line.equals("HTTP/1.1 200 OK")) {
      throw new IOException(line);
    }
    while (!line.isEmpty()) {
      isKept = isKept && !line.equalsIgnoreCase("Connection: close");
      line = line(answers);
    }
    char[] body = new char[4];
    if (answers.read(body) != body.length) {
      throw new IOException("half an answer");
    }
    return isKept;
  }

  private static String line(BufferedReader answers) throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("closed");
    }
    return line;
  }
}
