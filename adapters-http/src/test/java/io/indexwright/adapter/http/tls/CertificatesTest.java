package io.indexwright.adapter.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.http.Doorkeeper;
import io.indexwright.adapter.http.HealthRoutes;
import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.HttpApi;
import io.indexwright.adapter.http.health.Checkup;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.application.port.UnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@Tag("once")
class CertificatesTest {
  private static final HttpAddress ANY = new HttpAddress("127.0.0.1", 0);

  @TempDir private Path directory = Path.of("");

  private HttpApi start(TlsFiles files) {
    Protection usual = Protection.USUAL;
    return HttpApi.start(
        ANY,
        new Protection(
            usual.limits(),
            Optional.of(files),
            usual.origins(),
            usual.proxies(),
            usual.admins(),
            usual.rates(),
            usual.lead()),
        new Doorkeeper(Clock.systemUTC()).gate(),
        List.of(new HealthRoutes(new Checkup(Map.of()))));
  }

  @Test
  void answersOverTls_andAsksBrowsersToComeSoAlways()
      throws IOException, InterruptedException, GeneralSecurityException {
    TlsFiles files = new KeyTool(directory).pkcs12("one");
    try (HttpApi api = start(files)) {
      HttpClient client = HttpClient.newBuilder().sslContext(KeyTool.trusting(files)).build();
      URI live = URI.create("https://127.0.0.1:" + api.port() + "/health/live");

      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString());

      assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .hasValue("max-age=31536000; includeSubDomains");
      assertThat(protocol(api.port(), KeyTool.trusting(files), "TLSv1.2")).isEqualTo("TLSv1.2");
      assertThatThrownBy(() -> protocol(api.port(), KeyTool.trusting(files), "TLSv1.1"))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  private static String protocol(int port, SSLContext trust, String spoken) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) trust.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      socket.setEnabledProtocols(new String[] {spoken});
      socket.startHandshake();
      return socket.getSession().getProtocol();
    }
  }

  @Test
  void takesAnotherCertificateWhileItRuns() throws Exception {
    KeyTool tool = new KeyTool(directory);
    TlsFiles one = tool.pkcs12("one");
    TlsFiles two = tool.pkcs12("two");
    SSLContext trust = KeyTool.trusting(one, two);
    Server server = new Server();
    Certificates certificates =
        new Certificates(tool.pem(one), Duration.ofMillis(20), server.getScheduler());
    ServerConnector connector =
        new ServerConnector(
            server,
            certificates.carrying(new HttpConfiguration()).toArray(ConnectionFactory[]::new));
    connector.addBean(certificates);
    server.addConnector(connector);
    server.start();
    try {
      assertThat(peer(connector.getLocalPort(), trust)).isEqualTo("CN=one");
      tool.pem(two);
      while (!peer(connector.getLocalPort(), trust).equals("CN=two")) {
        Thread.onSpinWait();
      }
    } finally {
      server.stop();
    }
  }

  private static String peer(int port, SSLContext trust) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) trust.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      socket.startHandshake();
      return socket.getSession().getPeerPrincipal().getName();
    }
  }

  @Test
  void refusesTheKeyOfAnotherCertificate_untilThatOneIsThereToo() throws Exception {
    KeyTool tool = new KeyTool(directory);
    TlsFiles two = tool.pkcs12("two");
    TlsFiles files = tool.pem(tool.pkcs12("one"));
    assertThat(files.read().isKeyEntry("face")).isTrue();

    tool.key(two);
    assertThatThrownBy(files::read)
        .isInstanceOf(UnavailableException.class)
        .hasStackTraceContaining("no certificate of the key");

    assertThat(tool.pem(two).read().isKeyEntry("face")).isTrue();
  }

  @Test
  void refusesFilesThatAreNone() throws IOException {
    Path file = Files.writeString(directory.resolve("face.pem"), "no certificate");

    for (Optional<Path> key : List.of(Optional.<Path>empty(), Optional.of(file))) {
      assertThatThrownBy(() -> start(new TlsFiles(file, key, "secret")))
          .isInstanceOf(UnavailableException.class)
          .hasMessage("the certificate " + file + " is unavailable")
          .hasMessageNotContaining("secret");
    }
  }
}
