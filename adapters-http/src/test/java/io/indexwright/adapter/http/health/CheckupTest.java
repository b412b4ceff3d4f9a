package io.indexwright.adapter.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.Doorkeeper;
import io.indexwright.adapter.http.HealthRoutes;
import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.HttpApi;
import io.indexwright.adapter.http.openapi.Documented;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckupTest {

  @ParameterizedTest
  @CsvSource({
    "UP, UP, UP, true",
    "UP, DEGRADED, DEGRADED, true",
    "DEGRADED, DOWN, DOWN, false",
    "DOWN, UP, DOWN, false"
  })
  void isAsWellAsTheWorst(
      Finding.Status one, Finding.Status other, Finding.Status all, boolean isReady) {
    Checkup checkup =
        new Checkup(Map.of("a", () -> new Finding(one, ""), "b", () -> new Finding(other, "")));

    assertThat(checkup.report().status()).isEqualTo(all);
    assertThat(checkup.report().mayBeAsked()).isEqualTo(isReady);
  }

  @Test
  void findsThatACheckFailed_andTellsNothingOfIt() {
    Checkup checkup =
        new Checkup(
            Map.of(
                "feed",
                () -> {
                  throw new IllegalStateException("password 1234");
                }));

    assertThat(checkup.report().mayBeAsked()).isFalse();
    assertThat(checkup.report().toString()).doesNotContain("1234");
  }

  @Test
  void sendsRequestsElsewhere_onceItLeaves() throws IOException, InterruptedException {
    Checkup checkup = new Checkup(Map.of("disk", () -> Finding.degraded("1 GB is free")));
    try (HttpApi api =
        HttpApi.start(
            new HttpAddress("127.0.0.1", 0),
            new Doorkeeper(Clock.systemUTC()).gate(),
            List.of(new HealthRoutes(checkup)))) {
      HttpResponse<String> before = ready(api);
      checkup.leave();
      HttpResponse<String> after = ready(api);

      assertThat(before.statusCode()).isEqualTo(200);
      assertThat(before.body())
          .isEqualTo(
              """
              {"status":"DEGRADED","components":\
              {"disk":{"status":"DEGRADED","detail":"1 GB is free"}}}""");
      assertThat(after.statusCode()).isEqualTo(503);
      assertThat(after.body()).contains("\"process\":{\"status\":\"DOWN\",\"detail\":\"stops\"}");
    }
  }

  private static HttpResponse<String> ready(HttpApi api) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + api.port() + "/health/ready");
    return Documented.checked(
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
  }
}
