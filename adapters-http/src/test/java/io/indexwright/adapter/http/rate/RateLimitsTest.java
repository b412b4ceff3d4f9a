package io.indexwright.adapter.http.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.adapter.http.Doorkeeper;
import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.HttpApi;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Four reads, two writes and one attempt to sign in a minute; who asks is in the query. */
@Tag("once")
class RateLimitsTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger changes = new AtomicInteger();
  private final HttpApi api = start(new DrainingBuckets());

  /** They are full at first, and then nothing comes into them. */
  private static final class DrainingBuckets implements RateBuckets {
    private final Map<String, Integer> spent = new ConcurrentHashMap<>();

    @Override
    public Taken take(String client, Allowance allowance) {
      int before = spent.getOrDefault(client, 0);
      boolean isGranted = before < allowance.requests();
      int after = isGranted ? before + 1 : before;
      spent.put(client, after);
      Duration step = allowance.window().dividedBy(allowance.requests());
      return new Taken(
          isGranted,
          allowance.requests() - after,
          isGranted ? Duration.ZERO : step.minusMillis(1),
          step.multipliedBy(after).minusMillis(1));
    }

    @Override
    public void forget() {
      spent.clear();
    }
  }

  private HttpApi start(RateBuckets buckets) {
    return HttpApi.start(
        new HttpAddress("127.0.0.1", 0),
        new Doorkeeper(Clock.systemUTC()).gate(),
        List.of(
            routes -> limits(buckets).addTo(routes, "/api/*"),
            routes -> {
              RouteGroup.read(routes, "/api/thing", Access.OPEN, request -> request.result("read"));
              RouteGroup.post(
                  routes, "/api/thing", Access.OPEN, request -> changes.incrementAndGet());
              RouteGroup.post(
                  routes, "/api/sign-in", Access.OPEN, request -> request.result("welcome"));
              RouteGroup.read(routes, "/other", Access.OPEN, request -> request.result("free"));
            }));
  }

  private RateLimits limits(RateBuckets buckets) {
    return new RateLimits(
        Map.of(
            RouteClass.READ, Allowance.aMinute(4),
            RouteClass.WRITE, Allowance.aMinute(2),
            RouteClass.SIGN_IN, Allowance.aMinute(1)),
        new RateLimits.Clients(
            request -> String.valueOf(request.queryParam("from")),
            request -> Optional.ofNullable(request.queryParam("by")),
            request -> request.path().endsWith("/sign-in")),
        buckets,
        new DrainingBuckets());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    return send(api, method, path);
  }

  private HttpResponse<String> send(HttpApi api, String method, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + api.port() + path);
    return client.send(
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  private int[] statuses(String method, String... paths) throws IOException, InterruptedException {
    int[] statuses = new int[paths.length];
    for (int number = 0; number < paths.length; number++) {
      statuses[number] = send(method, paths[number]).statusCode();
    }
    return statuses;
  }

  @Test
  void tellsWhatIsLeft() throws IOException, InterruptedException {
    HttpResponse<String> answer = send("GET", "/api/thing?from=a&by=x");

    assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"read\";q=4;w=60");
    assertThat(answer.headers().firstValue("RateLimit")).hasValue("\"read\";r=3;t=15");
  }

  @Test
  void turnsAwayWhoHasSpentIt_andSaysUntilWhen() throws IOException, InterruptedException {
    String path = "/api/thing?from=a&by=x";
    assertThat(statuses("POST", path, path)).containsExactly(200, 200);

    HttpResponse<String> refused = send("POST", path);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("urn:indexwright:problem:too-many-requests");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
    assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"write\";r=0;t=60");
    assertThat(changes).hasValue(2);
  }

  @Test
  void countsByAddressAndByPrincipal() throws IOException, InterruptedException {
    assertThat(
            statuses(
                "POST",
                "/api/thing?from=a&by=x",
                "/api/thing?from=a&by=y",
                "/api/thing?from=a&by=z",
                "/api/thing?from=b&by=x",
                "/api/thing?from=c&by=x",
                "/api/thing?from=c&by=y"))
        .containsExactly(200, 200, 429, 200, 429, 200);
  }

  @Test
  void countsEachClassForItself() throws IOException, InterruptedException {
    String who = "?from=a&by=x";
    assertThat(statuses("POST", "/api/sign-in" + who, "/api/sign-in" + who, "/api/thing" + who))
        .containsExactly(200, 429, 200);
    assertThat(statuses("GET", "/api/thing" + who)).containsExactly(200);
  }

  /** Whoever nobody knows is counted by his address alone. */
  @Test
  void countsStrangersByAddress() throws IOException, InterruptedException {
    assertThat(statuses("POST", "/api/thing?from=a", "/api/thing?from=a", "/api/thing?from=a"))
        .containsExactly(200, 200, 429);
    assertThat(statuses("POST", "/api/thing?from=b")).containsExactly(200);
  }

  @Test
  void countsTogether_withTheFacesThatHaveTheSameBuckets()
      throws IOException, InterruptedException {
    RateBuckets common = new DrainingBuckets();
    try (HttpApi one = start(common);
        HttpApi other = start(common)) {
      String path = "/api/thing?from=a&by=x";
      assertThat(send(one, "POST", path).statusCode()).isEqualTo(200);
      assertThat(send(other, "POST", path).statusCode()).isEqualTo(200);
      assertThat(send(one, "POST", path).statusCode()).isEqualTo(429);
      assertThat(send(other, "POST", path).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void countsForItself_whileTheCommonBucketsAreAway() throws IOException, InterruptedException {
    RateBuckets away =
        new RateBuckets() {
          @Override
          public Taken take(String client, Allowance allowance) {
            throw new UnavailableException("the store", new IOException("away"));
          }

          @Override
          public void forget() {
            throw new UnsupportedOperationException();
          }
        };
    try (HttpApi alone = start(away)) {
      String path = "/api/sign-in?from=a&by=x";
      assertThat(send(alone, "POST", path).statusCode()).isEqualTo(200);
      assertThat(send(alone, "POST", path).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void countsNothingElse() throws IOException, InterruptedException {
    String[] often = new String[6];
    Arrays.fill(often, "/other?from=a&by=x");

    assertThat(statuses("GET", often)).containsOnly(200);
  }

  @Test
  void refusesAnAllowanceOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Allowance.aMinute(0));
  }
}
