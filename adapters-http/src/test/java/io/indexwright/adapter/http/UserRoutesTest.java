package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UserRoutesTest {
  private static final SmallHouse HOUSE = new SmallHouse();

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = HOUSE.open();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void changesNoUser_whomSomebodyElseChangedMeanwhile() {
    RunningApi admin = api.as(HOUSE.doorkeeper.tokenOf(Role.ADMIN));
    String path = "/api/v1/users/" + HOUSE.doorkeeper.user(Role.TRADER).id();
    String seen = admin.get(path).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> first = admin.patch(path, "{\"role\":\"viewer\"}", "If-Match", seen);
    HttpResponse<String> late = admin.patch(path, "{\"enabled\":false}", "If-Match", seen);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(json(admin.get(path)).get("enabled").asBoolean()).isTrue();
    String now = first.headers().firstValue("ETag").orElseThrow();
    assertThat(admin.get(path, "If-None-Match", now).statusCode()).isEqualTo(304);
  }
}
