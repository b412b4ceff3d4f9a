package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.conditional.ConditionalRequests;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One text that can be read in several forms, and changed. */
class ConditionalRequestsTest {
  private static volatile String text = "";
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.answering(ConditionalRequestsTest::routes);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @BeforeEach
  void begin() {
    text = "first";
  }

  private static void routes(RoutesConfig routes) {
    RouteGroup.read(routes, "/text", Access.OPEN, request -> request.json(view()));
    RouteGroup.patch(routes, "/text", Access.OPEN, ConditionalRequestsTest::change);
    RouteGroup.post(routes, "/text", Access.OPEN, request -> request.json(view()));
    RouteGroup.read(
        routes, "/csv", Access.OPEN, request -> request.contentType("text/csv").result(text));
    RouteGroup.read(routes, "/plain", Access.OPEN, request -> request.result(text));
    RouteGroup.read(
        routes,
        "/poured",
        Access.OPEN,
        request ->
            request
                .contentType("text/csv")
                .result(new SequenceInputStream(bytes("a"), bytes(text))));
    RouteGroup.read(
        routes,
        "/missing",
        Access.OPEN,
        request -> request.status(HttpStatus.NOT_FOUND).json(view()));
  }

  private static Map<String, String> view() {
    return Map.of("text", text);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void change(Context request) {
    ConditionalRequests.requireMatch(request, view());
    text = request.body();
    ConditionalRequests.tag(request.json(view()));
  }

  private static Optional<String> header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name);
  }

  private static String tag(HttpResponse<String> answer) {
    return header(answer, "ETag").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/text", "/csv"})
  void sendsNothing_toWhomHasItAlready(String path) {
    HttpResponse<String> first = api.get(path);
    HttpResponse<String> second = api.get(path, "If-None-Match", tag(first));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("first");
    assertThat(tag(first)).matches("\"[0-9a-f]{32}\"");
    assertThat(header(first, "Cache-Control")).hasValue("private, no-cache");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(tag(second)).isEqualTo(tag(first));
    assertThat(header(second, "Cache-Control")).hasValue("private, no-cache");
  }

  @Test
  void answersHeadAsGet() {
    String tag = tag(api.get("/text"));

    assertThat(tag(api.send("HEAD", "/text"))).isEqualTo(tag);
    assertThat(api.send("HEAD", "/text", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void sendsWhatChanged() {
    String old = tag(api.get("/text"));
    text = "second";
    HttpResponse<String> answer = api.get("/text", "If-None-Match", old);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("second");
    assertThat(tag(answer)).isNotEqualTo(old);
  }

  @Test
  void knowsATagAmongOthers_weakened_orAnyAtAll() {
    String tag = tag(api.get("/text"));

    for (String known : List.of("\"x\", " + tag, "W/" + tag + ",\"y\"", "*")) {
      assertThat(api.get("/text", "If-None-Match", known).statusCode()).as(known).isEqualTo(304);
    }
    assertThat(api.get("/text", "If-None-Match", tag.replace("\"", "")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void tagsPackedBytesOtherwise_andKnowsThemAsTheSame() {
    text = "x".repeat(5000);
    HttpResponse<String> packed = api.get("/csv", "Accept-Encoding", "gzip");
    String plain = tag(api.get("/csv"));

    assertThat(header(packed, "Content-Encoding")).hasValue("gzip");
    assertThat(header(packed, "Vary")).hasValue("Accept, Accept-Encoding");
    assertThat(tag(packed)).isNotEqualTo(plain);
    for (String known : List.of(plain, tag(packed))) {
      assertThat(api.get("/csv", "If-None-Match", known).statusCode()).isEqualTo(304);
    }
  }

  @Test
  void tagsNothingElse() {
    for (String path : List.of("/plain", "/poured", "/missing")) {
      HttpResponse<String> answer = api.get(path, "If-None-Match", "*");
      assertThat(header(answer, "ETag")).as(path).isEmpty();
      assertThat(answer.body()).contains("first");
      assertThat(header(answer, "Cache-Control")).hasValue("no-store");
    }
    assertThat(header(api.post("/text", ""), "ETag")).isEmpty();
  }

  @Test
  void changesWhatItsSenderSaw_andThenWhatItMadeOfIt() {
    String seen = tag(api.get("/text"));
    HttpResponse<String> second = api.patch("/text", "second", "If-Match", seen);
    HttpResponse<String> third = api.patch("/text", "third", "If-Match", tag(second));

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(third.statusCode()).isEqualTo(200);
    assertThat(tag(third)).isEqualTo(tag(api.get("/text")));
  }

  @Test
  void changesNothing_thatChangedMeanwhile() {
    String seen = tag(api.get("/text"));
    api.patch("/text", "second");
    HttpResponse<String> late = api.patch("/text", "third", "If-Match", seen);

    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("urn:indexwright:problem:changed-meanwhile");
    assertThat(text).isEqualTo("second");
  }

  @Test
  void trustsNoWeakTag_beforeItChangesAnything() {
    String seen = tag(api.get("/text"));

    assertThat(api.patch("/text", "second", "If-Match", "W/" + seen).statusCode()).isEqualTo(412);
    assertThat(api.patch("/text", "second", "If-Match", "*").statusCode()).isEqualTo(200);
  }
}
