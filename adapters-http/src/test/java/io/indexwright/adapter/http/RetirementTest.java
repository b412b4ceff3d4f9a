package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.exchange.Route.Retirement;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetirementTest {
  private static final Instant TOLD = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant GONE = Instant.parse("2026-09-06T08:49:37Z");
  private static final URI PAGE = URI.create("https://example.com/instead");

  @Test
  void tellsWithEveryAnswer_evenToThoseWhoAreNotLetIn() {
    Access old = Access.of(Role.VIEWER, Scope.INDICES_READ).until(new Retirement(TOLD, GONE, PAGE));
    try (RunningApi api =
        RunningApi.answering(
            routes -> {
              RouteGroup.read(routes, "/old", old, request -> request.result("still here"));
              RouteGroup.read(routes, "/new", Access.OPEN, request -> request.result("here"));
            })) {
      HttpResponse<String> answer = api.get("/old");

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("Deprecation")).hasValue("@1772323200");
      assertThat(answer.headers().firstValue("Sunset")).hasValue("Sun, 06 Sep 2026 08:49:37 GMT");
      assertThat(answer.headers().firstValue("Link"))
          .hasValue("<https://example.com/instead>; rel=\"deprecation\"");
      assertThat(api.get("/new").headers().map()).doesNotContainKeys("deprecation", "sunset");
    }
  }

  @Test
  void refusesToGo_beforeItIsTold() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Retirement(GONE, TOLD, PAGE));
  }
}
