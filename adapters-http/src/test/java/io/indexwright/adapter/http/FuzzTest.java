package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.exchange.Route;
import io.indexwright.adapter.http.openapi.Documented;
import io.indexwright.adapter.http.openapi.OddRequests;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thousands of requests that nobody means: none fails the process, every refusal is a problem as it
 * is documented, and what is refused changes nothing.
 */
@Tag("once")
class FuzzTest {
  private static final Logger LOG = LoggerFactory.getLogger(FuzzTest.class);
  private static final int REQUESTS = 2_500;
  private static final int IN_A_ROW = 20;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** What can be changed by what is asked for. */
  private static final List<String> LISTS =
      List.of("/indices", "/instruments", "/portfolios", "/orders", "/users", "/jobs", "/webhooks");

  private final SmallHouse house = new SmallHouse();
  private final RunningApi api = house.open();
  private final RunningApi admin = api.as(key(Role.ADMIN));

  @AfterEach
  void stop() {
    api.close();
  }

  private List<String> state() {
    return LISTS.stream()
        .map(list -> admin.bytes("/api/v1" + list + "?limit=1000"))
        .map(shown -> new String(shown.body(), StandardCharsets.UTF_8))
        .toList();
  }

  /** A key is looked up; to verify the signature of a token takes longer than all the rest. */
  private String key(Role role) {
    return house.doorkeeper.keyOf(role, EnumSet.allOf(Scope.class));
  }

  private Set<String> served() {
    return api.api().routes().stream().map(Route::toString).collect(Collectors.toSet());
  }

  private List<RunningApi> callers() {
    List<RunningApi> callers = new ArrayList<>(List.of(api, api.as("iw_odd"), api.as("a.b.c")));
    for (Role role : Role.values()) {
      RunningApi known = api.as(key(role));
      callers.addAll(List.of(known, known, known));
    }
    return callers;
  }

  @RepeatedTest(2)
  void refusesInWords_andChangesNothing_whateverIsAsked(RepetitionInfo round) {
    ask(new Random(round.getCurrentRepetition()));
  }

  @RepeatedTest(40)
  @EnabledIfSystemProperty(named = "soak", matches = "true")
  void refusesInWords_andChangesNothing_howeverOften(RepetitionInfo round) {
    ask(new Random(100 + round.getCurrentRepetition()));
  }

  /** Anew each time: who is let in may be erased, at his own request, and is a stranger after. */
  private void ask(Random random) {
    List<RunningApi> callers = callers();
    List<String> ids =
        List.of(
            SmallHouse.PAIR.toString(),
            SmallHouse.FUND.toString(),
            SmallHouse.FILLED.toString(),
            "A",
            "XNYS",
            "2026-02-02");
    OddRequests requests = new OddRequests(random, served(), ids);
    Map<Integer, Integer> answers = new TreeMap<>();
    long start = System.nanoTime();
    Optional<List<String>> before = Optional.empty();
    int unchanged = 0;
    for (int sent = 0; sent < REQUESTS; sent++) {
      before = before.or(() -> Optional.of(state()));
      OddRequests.Odd odd = requests.next();
      HttpResponse<String> answer =
          callers
              .get(random.nextInt(callers.size()))
              .sendBytes(
                  odd.method(), odd.path(), odd.bytes(), odd.headers().toArray(String[]::new));
      answers.merge(answer.statusCode(), 1, Integer::sum);
      check(odd, answer);
      if (answer.statusCode() < 400 && !READING.contains(odd.method())) {
        before = Optional.empty();
        unchanged = 0;
      } else if (++unchanged % IN_A_ROW == 0) {
        assertThat(state()).as("%s refusals, the last %s", IN_A_ROW, odd).isEqualTo(before.get());
      }
    }

    LOG.info(
        "{} requests in {}: {}", REQUESTS, Duration.ofNanos(System.nanoTime() - start), answers);
    assertThat(answers).containsKeys(200, 201, 400, 401, 403, 404, 405);
    assertThat(api.get("/health/ready").statusCode()).isEqualTo(200);
  }

  private static void check(OddRequests.Odd odd, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s", odd).isLessThan(500);
    if (answer.statusCode() >= 400 && !odd.method().equals("HEAD")) {
      assertThat(Documented.faults("Problem", answer.body())).as("%s", odd).isEmpty();
    }
  }
}
