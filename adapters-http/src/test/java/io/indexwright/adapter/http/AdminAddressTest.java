package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.exchange.Route;
import io.indexwright.adapter.http.protection.AddressList;
import io.indexwright.adapter.http.protection.AddressRange;
import io.indexwright.adapter.http.protection.ClientAddress;
import io.indexwright.application.access.Role;
import io.indexwright.application.audit.AuditEntry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is for administrators is answered to their addresses alone, whatever they show. */
@Tag("once")
class AdminAddressTest {
  private static final String FROM = "X-Forwarded-For";
  private static final AddressList DESK =
      new AddressList(List.of(AddressRange.parse("192.0.2.0/24")));
  private static final Doorkeeper DOORKEEPER =
      new Doorkeeper(
          Clock.systemUTC(), DESK.asking(new ClientAddress(AddressList.LOOPBACK)), ours -> ours);

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api =
        RunningApi.of(
            HttpApi.start(new HttpAddress("127.0.0.1", 0), DOORKEEPER.gate(), DOORKEEPER.routes()));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static int status(Route route, Role role, String from) {
    String path = route.path().replace("{id}", SmallHouse.PAIR.toString());
    return api.as(DOORKEEPER.tokenOf(role)).send(route.method(), path, FROM, from).statusCode();
  }

  private static List<Route> routes(boolean areForAdmins) {
    return api.api().routes().stream()
        .filter(route -> route.access().needed().isPresent())
        .filter(
            route -> (route.access().needed().orElseThrow().least() == Role.ADMIN) == areForAdmins)
        .toList();
  }

  @Test
  void holdsForEveryRouteOfTheirs_andForNoOther() {
    assertThat(routes(true)).isNotEmpty().allSatisfy(AdminAddressTest::isForTheDeskAlone);
    assertThat(routes(false))
        .allSatisfy(
            route -> assertThat(status(route, Role.ADMIN, "198.51.100.9")).isNotEqualTo(403));
  }

  private static void isForTheDeskAlone(Route route) {
    assertThat(status(route, Role.ADMIN, "192.0.2.7")).isNotEqualTo(403);
    assertThat(status(route, Role.ADMIN, "198.51.100.9")).isEqualTo(403);
    assertThat(status(route, Role.OPERATOR, "192.0.2.7")).isEqualTo(403);
  }

  @Test
  void isTold_withWhoseTokenItWas() {
    api.as(DOORKEEPER.tokenOf(Role.ADMIN)).get("/api/v1/users", FROM, "198.51.100.9");

    AuditEntry told = DOORKEEPER.told("scope/users:manage").get(0);
    assertThat(told.deed().who()).isEqualTo(DOORKEEPER.user(Role.ADMIN).id().subject());
    assertThat(told.ending().message()).contains("not from this address");
  }
}
