package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.health.Checkup;
import io.indexwright.adapter.http.protection.AddressList;
import io.indexwright.adapter.http.protection.AddressRange;
import io.indexwright.adapter.http.protection.ClientAddress;
import io.indexwright.adapter.http.protection.Origins;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
  private static final ClientAddress ADDRESS = new ClientAddress(AddressList.LOOPBACK);

  private final RunningApi api =
      RunningApi.answering(
          new Origins(Set.of("https://desk.example"))::addTo,
          routes -> {
            routes.before(
                "/admin",
                new AddressList(List.of(AddressRange.parse("192.0.2.0/24"))).only(ADDRESS));
            RouteGroup.listen(routes, "/admin", Access.OPEN, request -> request.result("secret"));
          },
          new HealthRoutes(new Checkup(Map.of())));

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void letsPagesOfAKnownOriginRead() throws IOException {
    String answer = asked("GET", "https://desk.example", "");

    assertThat(answer)
        .startsWith("HTTP/1.1 200 ")
        .contains("Access-Control-Allow-Origin: https://desk.example", "Vary: Origin")
        .doesNotContain("Allow-Credentials");
  }

  @Test
  void tellsThemWhatTheyMaySend() throws IOException {
    assertThat(asked("OPTIONS", "https://desk.example", "Access-Control-Request-Method: POST\r\n"))
        .startsWith("HTTP/1.1 204 ")
        .contains("Access-Control-Allow-Methods: GET", "Access-Control-Max-Age: 600");
  }

  @ParameterizedTest
  @CsvSource({"GET, 200", "OPTIONS, 405"})
  void saysNothingToPagesOfOthers(String method, int status) throws IOException {
    assertThat(asked(method, "https://evil.example", "Access-Control-Request-Method: POST\r\n"))
        .startsWith("HTTP/1.1 " + status)
        .contains("Vary: Origin")
        .doesNotContain("Access-Control");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, true",
    "http://localhost:3000, true",
    "https://a.example/, false",
    "*, false",
    "null, false",
    "https://user@a.example, false",
    "ftp://a.example, false"
  })
  void knowsAnOrigin(String text, boolean isOne) {
    assertThat(Origins.isOrigin(text)).isEqualTo(isOne);
  }

  @Test
  void answersAdministratorsWhereTheyAre() {
    HttpResponse<String> other = api.get("/admin");

    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).doesNotContain("secret");
    assertThat(api.get("/admin", "X-Forwarded-For", "192.0.2.7").body()).isEqualTo("secret");
  }

  /** The client of the JDK sends no {@code Origin}. */
  private String asked(String method, String origin, String header) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      String request =
          method
              + " /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: "
              + origin
              + "\r\n"
              + header
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
