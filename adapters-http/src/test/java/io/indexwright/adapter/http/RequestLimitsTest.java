package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.protection.BodyTypes;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.http.protection.RequestLimits;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refused request has changed nothing: the counter stands still. */
@Timeout(30)
@Tag("once")
class RequestLimitsTest {
  private static final int MOST = 1000;
  private static final RequestLimits LIMITS =
      new RequestLimits(
          8192,
          MOST,
          100,
          new RequestLimits.Pace(Duration.ofMillis(100), 10_000),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1));

  private final AtomicInteger changes = new AtomicInteger();
  private final RunningApi api = start(LIMITS);

  private RunningApi start(RequestLimits limits) {
    return RunningApi.of(
        HttpApi.start(
            new JettySetup(new HttpAddress("127.0.0.1", 0), within(limits), Duration.ofMillis(50)),
            new Doorkeeper(Clock.systemUTC()).gate(),
            List.of(
                new BodyTypes(Set.of("application/json"))::addTo,
                routes -> {
                  RouteGroup.listen(
                      routes, "/changes", Access.OPEN, request -> request.json(changes.get()));
                  RouteGroup.post(routes, "/changes", Access.OPEN, this::change);
                })));
  }

  private static Protection within(RequestLimits limits) {
    Protection usual = Protection.USUAL;
    return new Protection(
        limits,
        usual.tls(),
        usual.origins(),
        usual.proxies(),
        usual.admins(),
        usual.rates(),
        usual.lead());
  }

  private void change(Context request) {
    request.bodyAsClass(Map.class);
    changes.incrementAndGet();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> post(String body) {
    return api.post("/changes", body, "Content-Type", "application/json; charset=utf-8");
  }

  private static String textOf(int length) {
    return "{\"text\":\"" + "x".repeat(length - 11) + "\"}";
  }

  @Test
  void takesABodyOfTheMostBytes_andNotOneMore() {
    assertThat(post(textOf(MOST)).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = post(textOf(MOST + 1));

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(changes).hasValue(1);
  }

  @Test
  void countsTheBytesOfABodyThatDoesNotTell() throws IOException {
    String head =
        """
        POST /changes HTTP/1.1\r
        Host: x\r
        Content-Type: application/json\r
        Connection: close\r
        Transfer-Encoding: chunked\r
        \r
        """;

    assertThat(raw(head + chunk(textOf(MOST)) + "0\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    assertThat(raw(head + chunk(textOf(MOST + 1)) + "0\r\n\r\n")).startsWith("HTTP/1.1 413 ");
    assertThat(changes).hasValue(1);
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  @Test
  void refusesALongAddress() throws IOException {
    assertThat(raw("GET /" + "x".repeat(9000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 414 ")
        .contains("application/problem+json")
        .contains("\"instance\":\"\"");
  }

  @Test
  void readsNoDeepAndNoLongJson() {
    HttpResponse<String> deep = post("{\"a\":".repeat(51) + "1" + "}".repeat(51));
    HttpResponse<String> longNumber = post("{\"a\":" + "1".repeat(101) + "}");
    HttpResponse<String> none = post("{\"a\":\nsecret}");

    assertThat(List.of(deep, longNumber, none)).allMatch(answer -> answer.statusCode() == 400);
    assertThat(json(none).get("type").asText()).isEqualTo("urn:indexwright:problem:malformed-body");
    assertThat(json(none).get("detail").asText())
        .isEqualTo("the body is not JSON within the limits: line 2, column 1");
    assertThat(post("{\"a\":".repeat(50) + "1" + "}".repeat(50)).statusCode()).isEqualTo(200);
    assertThat(changes).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
  void readsNoOtherType(String type) {
    HttpResponse<String> refused = api.post("/changes", "{}", "Content-Type", type);

    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(refused.headers().firstValue("Accept")).hasValue("application/json");
    assertThat(api.post("/changes", "{}").statusCode()).isEqualTo(415);
    assertThat(changes).hasValue(0);
  }

  /** Twice as many as there are threads, for each way to be slow. */
  @Test
  void closesWhoeverIsSlow_andServesTheOthersMeanwhile() throws IOException {
    List<Socket> slow = new ArrayList<>();
    for (int number = 0; number < 24; number++) {
      slow.add(sent(""));
      slow.add(sent("GET /changes HTTP/1.1\r\nHost: x\r\nX-Slow: "));
      slow.add(
          sent(
              "POST /changes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                  + "Content-Length: 900\r\n\r\n{\"a\":"));
    }
    assertThat(api.get("/changes").statusCode()).isEqualTo(200);

    for (Socket socket : slow) {
      assertThat(answerIn(socket)).isEmpty();
    }
    assertThat(changes).hasValue(0);
  }

  @Test
  void closesWhoeverSendsOn_afterARefusal() throws IOException {
    try (Socket refused =
        sent("POST /changes HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n")) {
      assertThat(new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413 ");

      assertThatIOException().isThrownBy(() -> sendForEver(refused));
    }
  }

  private static void sendForEver(Socket socket) throws IOException {
    while (true) {
      send(socket, "x");
    }
  }

  @Test
  void closesAConnectionOnWhichNothingFollows() throws IOException {
    assertThat(raw("GET /changes HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ")
        .endsWith("\r\n\r\n0");
  }

  @Test
  @SuppressWarnings("try") // one of them is closed early, to make room
  void letsOthersWait_whenThereAreTooManyConnections() throws IOException {
    RequestLimits two = new RequestLimits(8192, MOST, 2, LIMITS.pace(), longTime(), longTime());
    String request = "GET /changes HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    try (RunningApi small = start(two);
        Socket first = connected(small);
        Socket second = connected(small)) {
      assertThat(exchanged(first)).isEqualTo('H');
      assertThat(exchanged(second)).isEqualTo('H');
      try (Socket third = connected(small)) {
        send(third, request);
        assertThat(exchanged(second)).isEqualTo('H');
        assertThat(third.getInputStream().available()).isZero();

        first.close();
        assertThat(answerIn(third)).startsWith("HTTP/1.1 200 ");
      }
    }
  }

  private static Duration longTime() {
    return Duration.ofMinutes(1);
  }

  /** Asks on a connection that is kept, and returns the first byte of the answer. */
  private static int exchanged(Socket socket) throws IOException {
    socket.getInputStream().skip(socket.getInputStream().available());
    send(socket, "GET /changes HTTP/1.1\r\nHost: x\r\n\r\n");
    return socket.getInputStream().read();
  }

  private String raw(String request) throws IOException {
    return answerIn(sent(request));
  }

  private Socket sent(String request) throws IOException {
    Socket socket = connected(api);
    send(socket, request);
    return socket;
  }

  private static Socket connected(RunningApi to) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), to.port());
  }

  private static void send(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns all that comes until the connection is closed. */
  private static String answerIn(Socket socket) throws IOException {
    try (socket) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException reset) {
      return "";
    }
  }
}
