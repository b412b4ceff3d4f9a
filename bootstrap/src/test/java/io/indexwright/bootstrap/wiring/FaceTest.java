package io.indexwright.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.postgres.rate.LocalRateBuckets;
import io.indexwright.adapter.token.KeySchedule;
import io.indexwright.adapter.token.NimbusAccessTokens;
import io.indexwright.adapter.token.SigningKeys;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.access.InMemoryApiKeys;
import io.indexwright.application.memory.access.InMemoryOneTimeTokens;
import io.indexwright.application.memory.access.InMemoryOutsiders;
import io.indexwright.application.memory.access.InMemoryRefreshTokens;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.signin.Admit;
import io.indexwright.application.signin.Authenticate;
import io.indexwright.application.signin.Lifetimes;
import io.indexwright.application.signin.Reception;
import io.indexwright.application.signin.WelcomeOutsider;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.user.ChangeUser;
import io.indexwright.bootstrap.settings.FaceSettings;
import io.indexwright.bootstrap.trace.CollectorAddress;
import io.indexwright.bootstrap.trace.FakeCollector;
import io.indexwright.bootstrap.trace.FakeCollector.Seen;
import io.indexwright.bootstrap.wiring.watch.Meters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Told to a collector that takes what is posted over HTTP. */
@Tag("once")
class FaceTest {
  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";

  private final FakeCollector collector = new FakeCollector();
  private final Meters meters = new Meters();

  @AfterEach
  void stop() {
    collector.close();
    meters.close();
  }

  private Face telling(Optional<URI> where) {
    FaceSettings settings =
        new FaceSettings(
            new HttpAddress("127.0.0.1", 0),
            Protection.USUAL,
            Lifetimes.USUAL,
            Protection.USUAL.admins(),
            Optional.empty(),
            false,
            where.map(base -> new CollectorAddress(base, Map.of())));
    RouteGroup answers =
        routes -> {
          RouteGroup.listen(
              routes, "/things/{id}", Access.OPEN, request -> request.result("a thing"));
          RouteGroup.listen(routes, "/bug", Access.OPEN, request -> fail());
        };
    return Face.start(
        settings,
        new Face.Door(meters, gate(), new LocalRateBuckets(10), Clock.systemUTC()),
        List.of(answers));
  }

  private static void fail() {
    throw new IllegalStateException("a bug");
  }

  private static Gate gate() {
    Clock clock = Clock.systemUTC();
    PublicIds ids = new PublicIds(clock);
    AuditTrail trail = new AuditTrail(new InMemoryAuditLog(), new InMemoryTransactions(), ids);
    InMemoryUsers users = new InMemoryUsers();
    Reception reception =
        new Reception(
            users,
            new InMemoryRefreshTokens(users),
            new InMemoryOneTimeTokens(users),
            new NimbusAccessTokens(
                "indexwright",
                new SigningKeys(
                    new InMemoryCredentials(List::of), new InMemoryTurns(), KeySchedule.USUAL)),
            trail);
    WelcomeOutsider welcome =
        new WelcomeOutsider(new InMemoryOutsiders(users), new ChangeUser(users, trail), ids, trail);
    Authenticate authenticate = new Authenticate(reception, new InMemoryApiKeys(users), welcome);
    return new Gate(new Admit(authenticate, trail), clock, request -> true);
  }

  private static int status(Face face, String path, String flags)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(face.address().resolve(path))
            .header("traceparent", "00-" + ID + "-" + CALLER + "-" + flags)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static Set<Thread> exporting() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("BatchSpanProcessor"))
        .collect(Collectors.toSet());
  }

  @Test
  void tellsTheCollectorWhatWasAnswered_butNotWhatNobodySamples()
      throws IOException, InterruptedException {
    try (Face face = telling(Optional.of(collector.address()))) {
      assertThat(status(face, "/things/7?name=Ada", "01")).isEqualTo(200);
      assertThat(status(face, "/things/8", "00")).isEqualTo(200);
      assertThat(status(face, "/bug", "01")).isEqualTo(500);
    }

    List<Seen> told = collector.next().spans();
    assertThat(told).extracting(Seen::name).containsExactly("GET /things/{id}", "GET /bug");
    assertThat(told).extracting(Seen::status).containsExactly(0L, 2L);
    assertThat(told)
        .allSatisfy(
            span -> {
              assertThat(span.trace()).isEqualTo(ID);
              assertThat(span.caller()).isEqualTo(CALLER);
              assertThat(span.toString()).doesNotContain("Ada", "/things/7", "127.0.0.1");
            });
  }

  @Test
  void answersAsEver_whenTheCollectorIsAway() throws IOException, InterruptedException {
    collector.close();

    try (Face face = telling(Optional.of(collector.address()))) {
      assertThat(status(face, "/things/7", "01")).isEqualTo(200);
    }
  }

  @Test
  void startsNothingThatTells_whenNobodyWantsToHear() throws IOException, InterruptedException {
    Set<Thread> before = exporting();

    try (Face face = telling(Optional.empty())) {
      assertThat(status(face, "/things/7", "01")).isEqualTo(200);
      assertThat(before).containsAll(exporting());
    }
  }
}
