package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'none'";
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = new SmallHouse().run();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/assets/console.js", "/api/v1/indices", "/nothing", "/health/live"})
  void tellsABrowserWhatNotToDo(String path) {
    HttpResponse<String> answer = api.get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue(POLICY);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().map().toString()).doesNotContainIgnoringCase("jetty", "javalin");
  }

  @Test
  void letsNobodyKeepAnAnswer_unlessHeAsksAgain() {
    assertThat(api.get("/api/v1/portfolios").headers().allValues("Cache-Control"))
        .containsExactly("private, no-cache");
    assertThat(api.get("/nothing").headers().allValues("Cache-Control"))
        .containsExactly("no-store");
  }

  @Test
  void repeatsTheIdOfTheRequest() {
    assertThat(idAnswered("a.B_9-")).isEqualTo("a.B_9-");
    assertThat(idAnswered("x".repeat(64))).isEqualTo("x".repeat(64));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a;b", "<script>", "%0a", "ä"})
  void makesAnIdOfItsOwn_whenTheGivenOneIsOdd(String odd) {
    assertThat(idAnswered(odd)).matches("[0-9a-f-]{36}");
  }

  @Test
  void makesAnIdOfItsOwn_whenTheGivenOneIsTooLong() {
    assertThat(idAnswered("x".repeat(65))).matches("[0-9a-f-]{36}");
  }

  @Test
  void packsWhatIsLarge_forThoseWhoCanUnpackIt() {
    HttpResponse<String> packed = api.get("/assets/chart.umd.min.js", "Accept-Encoding", "gzip");

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(api.get("/api/v1/indices", "Accept-Encoding", "gzip").headers().map())
        .doesNotContainKey("content-encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
      })
  void describesTheProblem_whenTheServerRefusesTheRequest(String request) throws IOException {
    String answer = raw(request);

    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Security-Policy: " + POLICY, "X-Request-Id: ", "nosniff")
        .contains("Content-Type: application/problem+json")
        .contains("\"title\":\"Bad Request\",\"status\":400")
        .doesNotContainIgnoringCase("jetty")
        .doesNotContain("Exception");
  }

  @Test
  void describesTheProblem_whenTheHeaderIsTooLarge() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(9000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431 ")
        .contains("Content-Type: application/problem+json", "\"requestId\":\"");
  }

  private static String idAnswered(String given) {
    return api.get("/health/live", "X-Request-Id", given)
        .headers()
        .firstValue("X-Request-Id")
        .orElseThrow();
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
