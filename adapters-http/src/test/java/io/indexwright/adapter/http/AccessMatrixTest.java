package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.http.exchange.Route;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.market.BarImportRoutes;
import io.indexwright.adapter.http.openapi.ApiDocument;
import io.indexwright.adapter.http.stream.EventStreams;
import io.indexwright.adapter.http.stream.StreamPace;
import io.indexwright.adapter.http.stream.StreamRoutes;
import io.indexwright.adapter.http.watch.MetricsRoute;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.market.ImportBars;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.stream.InMemoryEventLog;
import io.indexwright.portfolio.PortfolioId;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route that is registered, for everybody there is: what each may is written down here a
 * second time, so that neither table changes by itself.
 */
@Tag("once")
class AccessMatrixTest {
  private static final String OPEN = "open";

  /** The least role and the scope of each route, by pattern; of HEAD those of GET. */
  private static final String TABLE = RunningApi.resource("/access.txt");

  private static final Map<String, String> EXPECTED =
      TABLE
          .lines()
          .map(line -> line.split(" +", 3))
          .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));

  private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);

  private static SmallHouse house;
  private static RunningApi api;

  @BeforeAll
  static void start() {
    house = new SmallHouse();
    api =
        house.open(
            new StreamRoutes(overStreams()),
            new BarImportRoutes(
                new ImportBars(house.prices, new InMemoryTransactions()),
                (file, currency) -> reader -> reader.apply(Collections.emptyIterator()),
                house.clock),
            new MetricsRoute(() -> "", request -> {})::addTo);
    house.owners.give(new PortfolioId(SmallHouse.FUND), house.doorkeeper.user(Role.VIEWER).id());
    house.owners.give(new PortfolioId(SmallHouse.ODD), house.doorkeeper.user(Role.TRADER).id());
  }

  /** Whoever may listen is told at once that there is nothing any more. */
  private static EventStreams overStreams() {
    EventStreams streams =
        new EventStreams(new InMemoryEventLog(), StreamPace.USUAL, Clock.systemUTC());
    streams.close();
    return streams;
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String told(Access access) {
    return access.needed().map(need -> need.least() + " " + need.scope()).orElse(OPEN);
  }

  @Test
  void hasEveryRoute_andNoOther() {
    Map<String, String> registered = new TreeMap<>();
    for (Route route : api.api().routes()) {
      registered.put(route.toString().replace("HEAD ", "GET "), told(route.access()));
    }

    assertThat(registered).containsExactlyInAnyOrderEntriesOf(EXPECTED);
  }

  /** The document tells of what the product serves, which OpenApiTest sees to. */
  @Test
  void hasEveryRouteOfTheProduct() {
    Set<String> told = new TreeSet<>();
    for (var path : RunningApi.parse(ApiDocument.whole().text()).path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        told.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }

    assertThat(EXPECTED.keySet()).containsAll(told);
  }

  @Test
  void hasNoRouteForNobody() {
    RouteGroup careless = routes -> routes.get("/careless", request -> request.result("all"));

    assertThatIllegalStateException()
        .isThrownBy(() -> RunningApi.answering(careless))
        .withMessage("/careless does not say for whom it is");
  }

  static Stream<Arguments> matrix() {
    return api.api().routes().stream()
        .filter(route -> route.access().needed().isPresent())
        .flatMap(route -> Stream.of(Role.values()).map(role -> Arguments.of(route, role)));
  }

  /** Whoever is let in may get any other answer: that he named nothing that exists is not told. */
  @ParameterizedTest
  @MethodSource("matrix")
  void letsThroughWhoMay_andNobodyElse(Route route, Role role) {
    String needed = EXPECTED.getOrDefault(route.toString().replace("HEAD ", "GET "), OPEN);
    Role least = Role.named(needed.substring(0, needed.indexOf(' '))).orElseThrow();
    String path = path(route);

    int nobody = api.send(route.method(), path).statusCode();
    int somebody = api.as(house.doorkeeper.tokenOf(role)).send(route.method(), path).statusCode();

    assertThat(nobody).isEqualTo(401);
    if (role.compareTo(least) >= 0) {
      assertThat(TURNED_AWAY).doesNotContain(somebody);
    } else {
      assertThat(somebody).isEqualTo(403);
    }
  }

  private static String path(Route route) {
    return route
        .path()
        .replace("{date}", "2026-02-02")
        .replace("{mic}", "XNYS")
        .replaceAll("\\{\\w+}", SmallHouse.PAIR.toString());
  }

  static Stream<Arguments> scopes() {
    return api.api().routes().stream()
        .filter(route -> route.access().needed().isPresent())
        .map(Arguments::of);
  }

  /** An administrator's key is good for its scopes alone. */
  @ParameterizedTest
  @MethodSource("scopes")
  void letsAKeyThrough_byItsScopeAlone(Route route) {
    Scope scope = route.access().needed().orElseThrow().scope();
    String path = path(route);

    assertThat(TURNED_AWAY)
        .doesNotContain(
            api.as(house.doorkeeper.keyOf(Role.ADMIN, EnumSet.of(scope)))
                .send(route.method(), path)
                .statusCode());
    assertThat(
            api.as(house.doorkeeper.keyOf(Role.ADMIN, EnumSet.complementOf(EnumSet.of(scope))))
                .send(route.method(), path)
                .statusCode())
        .isEqualTo(403);
  }

  /** FUND is the viewer's, ODD the trader's; the operator and the administrator see both. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void showsEverybodyHisOwn_andNothingElse(Role role) {
    RunningApi his = api.as(house.doorkeeper.tokenOf(role));
    int ofFund = role == Role.TRADER ? 404 : 200;
    int ofOdd = role == Role.VIEWER ? 404 : 200;

    for (String part :
        List.of("", "/valuation", "/ledger", "/orders", "/positions", "/lots", "/performance")) {
      assertThat(his.get(fund(part)).statusCode()).as(fund(part)).isEqualTo(ofFund);
      assertThat(his.get("/api/v1/portfolios/" + SmallHouse.ODD + part).statusCode())
          .isEqualTo(ofOdd);
    }
    for (String part : List.of("", "/fills", "/explanation")) {
      assertThat(his.get("/api/v1/orders/" + SmallHouse.FILLED + part).statusCode())
          .isEqualTo(ofFund);
    }
    assertThat(his.get("/api/v1/orders").body().contains(SmallHouse.FILLED.toString()))
        .isEqualTo(ofFund == 200);
    String list = his.get("/api/v1/portfolios").body();
    assertThat(list.contains(SmallHouse.FUND.toString())).isEqualTo(ofFund == 200);
    assertThat(list.contains(SmallHouse.ODD.toString())).isEqualTo(ofOdd == 200);
  }

  @Test
  void saysOfAnothersWhatItSaysOfNothing() {
    RunningApi trader = api.as(house.doorkeeper.tokenOf(Role.TRADER));
    String unknown = SmallHouse.FUND.toString().replace("00a", "0ff");

    assertThat(stable(trader.get(fund("")).body()).replace(SmallHouse.FUND.toString(), unknown))
        .isEqualTo(stable(trader.get("/api/v1/portfolios/" + unknown).body()));
  }

  private static String stable(String problem) {
    return problem.replaceAll("\"requestId\":\"[^\"]+\"", "");
  }

  private static String fund(String part) {
    return "/api/v1/portfolios/" + SmallHouse.FUND + part;
  }
}
