package io.indexwright.adapter.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.health.Checkup;
import io.indexwright.adapter.http.health.Finding;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.application.port.UnavailableException;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class HttpApiTest {
  private static final Gate GATE = new Doorkeeper(Clock.systemUTC()).gate();
  private static final HttpAddress ANY = new HttpAddress("127.0.0.1", 0);

  /** Waits longer than threads are given to come home: without draining they would be by then. */
  @Test
  void letsARequestInFlightFinish_whenClosed() {
    Held held = new Held();
    RunningApi api = RunningApi.answering(held, new HealthRoutes(new Checkup(Map.of())));
    CompletableFuture<HttpResponse<String>> inFlight = api.sent("GET", "/held");
    held.awaitRequest();

    CompletableFuture<Void> closing = CompletableFuture.runAsync(api::close);
    while (isServed(api)) {
      Thread.onSpinWait();
    }
    assertThatThrownBy(() -> closing.get(1500, MILLISECONDS)).isInstanceOf(TimeoutException.class);
    assertThat(inFlight).isNotDone();
    held.release();

    assertThat(inFlight.join().statusCode()).isEqualTo(200);
    assertThat(inFlight.join().body()).isEqualTo("finished");
    closing.join();
  }

  @Test
  void waitsNoLongerThanItsTime_whenARequestNeverEnds() {
    Held held = new Held();
    RunningApi api =
        RunningApi.of(
            HttpApi.start(
                new JettySetup(ANY, Protection.USUAL, Duration.ofMillis(50)), GATE, List.of(held)));
    CompletableFuture<HttpResponse<String>> inFlight = api.sent("GET", "/held");
    held.awaitRequest();

    api.close();

    assertThatThrownBy(inFlight::join).isInstanceOf(CompletionException.class);
  }

  @Test
  void saysWhichAddressIsTaken() {
    try (RunningApi first = RunningApi.answering()) {
      HttpAddress taken = new HttpAddress("127.0.0.1", first.port());

      assertThatThrownBy(() -> HttpApi.start(taken, GATE, List.of()))
          .isInstanceOf(UnavailableException.class)
          .hasMessage("the address 127.0.0.1:" + first.port() + " is unavailable");
    }
  }

  @Test
  void saysWhichAddressIsNotOurs() {
    assertThatThrownBy(() -> HttpApi.start(new HttpAddress("192.0.2.1", 0), GATE, List.of()))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("the address 192.0.2.1:0 is unavailable");
  }

  @Test
  void isAliveButNotReady_whenItsWorldIsAway() {
    AtomicBoolean ready = new AtomicBoolean();
    Checkup checkup = new Checkup(Map.of("world", () -> Finding.of(ready.get())));
    try (RunningApi api = RunningApi.answering(new HealthRoutes(checkup))) {
      assertThat(api.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(api.get("/health/ready").body()).startsWith("{\"status\":\"DOWN\",");
      assertThat(api.get("/health/live").statusCode()).isEqualTo(200);

      ready.set(true);
      assertThat(api.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"' ', 80", "localhost, -1", "localhost, 65536"})
  void refusesAnAddressThatIsNone(String host, int port) {
    assertThatIllegalArgumentException().isThrownBy(() -> new HttpAddress(host, port));
  }

  /** A connection that the closing face never took up is not answered either. */
  private static boolean isServed(RunningApi api) {
    try {
      return api.sent("GET", "/health/ready").orTimeout(1, SECONDS).join().statusCode() == 200;
    } catch (CompletionException refused) {
      assertThat(refused.getCause()).isInstanceOfAny(IOException.class, TimeoutException.class);
      return false;
    }
  }

  /** Answers when it is told to. */
  private static final class Held implements RouteGroup {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public void addTo(RoutesConfig routes) {
      RouteGroup.read(
          routes,
          "/held",
          Access.OPEN,
          request -> {
            asked.countDown();
            released.await();
            request.result("finished");
          });
    }

    void awaitRequest() {
      try {
        asked.await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    void release() {
      released.countDown();
    }
  }
}
