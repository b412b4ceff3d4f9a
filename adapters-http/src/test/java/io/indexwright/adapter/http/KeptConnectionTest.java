package io.indexwright.adapter.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.protection.BodyTypes;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever keeps a connection is answered on it, or is told with the answer before that it ends: a
 * client does not repeat by itself what may have been done.
 */
@Timeout(30)
class KeptConnectionTest {
  private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String BODY = "[".repeat(20_000);
  private static final int TOO_LONG = 3_000_000;

  private static RunningApi api;
  private static String viewer;

  private Socket socket;

  /** What a client looks at. */
  private record Answer(int status, boolean isLast) {
    static final Answer ALIVE = new Answer(200, false);
  }

  @BeforeAll
  static void start() {
    SmallHouse house = new SmallHouse();
    viewer = house.doorkeeper.keyOf(Role.VIEWER, EnumSet.allOf(Scope.class));
    api =
        house.open(
            new BodyTypes(Set.of("application/json"))::addTo,
            routes ->
                routes.before(
                    "/busy",
                    request -> {
                      throw RefusedException.tooMany(1);
                    }));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @BeforeEach
  void connect() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
    socket.setTcpNoDelay(true);
  }

  @AfterEach
  void hangUp() throws IOException {
    socket.close();
  }

  @ParameterizedTest
  @CsvSource({
    "POST /api/v1/indices, application/json, 403",
    "POST /api/v1/nothing, application/json, 404",
    "PUT /api/v1/indices, application/json, 405",
    "POST /api/v1/indices, text/plain, 415",
    "POST /busy, application/json, 429",
    "GET /api/v1/indices, application/json, 200"
  })
  void goesOn_afterABodyThatNobodyRead(String asked, String type, int status) throws IOException {
    String head = head(asked, "Content-Type: " + type, "X-API-Key: " + viewer);

    goesOnAfter(head, new Answer(status, false));
  }

  @Test
  void goesOn_afterTheBodyOfAStranger() throws IOException {
    goesOnAfter(
        head("POST /api/v1/indices", "Content-Type: application/json"), new Answer(401, false));
  }

  /**
   * In one piece, in two, in chunks, with the next request behind it, and after leave was given.
   */
  private void goesOnAfter(String head, Answer expected) throws IOException {
    String told = head + "Content-Length: " + BODY.length() + "\r\n";
    send(told + "\r\n" + BODY);
    assertThat(answer()).isEqualTo(expected);
    send(told + "\r\n");
    send(BODY);
    assertThat(answer()).isEqualTo(expected);
    send(head + "Transfer-Encoding: chunked\r\n\r\n4e20\r\n" + BODY + "\r\n0\r\n\r\n" + LIVE);
    assertThat(answer()).isEqualTo(expected);
    assertThat(answer()).isEqualTo(Answer.ALIVE);
    send(told + "Expect: 100-continue\r\n\r\n");
    assertThat(line()).isEqualTo("HTTP/1.1 100 Continue");
    assertThat(line()).isEmpty();
    send(BODY + LIVE);
    assertThat(answer()).isEqualTo(expected);
    assertThat(answer()).isEqualTo(Answer.ALIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%00 HTTP/1.1",
        "GET /%zz HTTP/1.1",
        "GET /../.. HTTP/1.1",
        "GET a HTTP/1.1",
        "G@T / HTTP/1.1",
        "GET / HTTP/3.0",
        "PRI * HTTP/2.0"
      })
  void tellsThatItEnds_whenARequestLineCannotBeRead(String line) throws IOException {
    send(LIVE + line + "\r\nHost: x\r\n\r\n" + LIVE);

    assertThat(answer()).isEqualTo(Answer.ALIVE);
    assertThat(answer().isLast()).isTrue();
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Expect: 100-continue\r\n"})
  void tellsThatItEnds_whenABodyIsTooLong(String expectation) throws IOException {
    String head = head("POST /api/v1/indices", "Content-Length: " + TOO_LONG);
    send(head + expectation + "\r\n");

    assertThat(answer()).isEqualTo(new Answer(413, true));
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  /** An answer to what is still being sent is lost with the connection if that is reset. */
  @ParameterizedTest
  @CsvSource({"POST /api/v1/indices, 413", "POST /%00, 400"})
  void hearsTheRestOfWhatItRefused(String asked, int status) throws IOException {
    send(head(asked, "Content-Length: " + TOO_LONG) + "\r\n");
    assertThat(socket.getInputStream().read()).isEqualTo('H');

    for (int sent = 0; sent < TOO_LONG; sent += BODY.length()) {
      send(BODY);
    }

    assertThat(line()).startsWith("TTP/1.1 " + status);
  }

  private static String head(String asked, String... headers) {
    return asked + " HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", headers) + "\r\n";
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    boolean isLast = false;
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      isLast |= header.equals("Connection: close");
      length =
          header.startsWith("Content-Length: ") ? Integer.parseInt(header.substring(16)) : length;
    }
    assertThat(socket.getInputStream().readNBytes(length)).hasSize(length);
    return new Answer(status, isLast);
  }

  private String line() throws IOException {
    InputStream bytes = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int next = bytes.read(); next != '\n'; next = bytes.read()) {
      assertThat(next).as("what follows " + line).isNotEqualTo(-1);
      line.append((char) next);
    }
    return line.toString().strip();
  }
}
