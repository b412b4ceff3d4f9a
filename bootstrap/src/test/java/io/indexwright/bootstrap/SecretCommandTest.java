package io.indexwright.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.memory.secret.InMemorySecrets;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, on a server that runs while the tests do. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@Tag("once")
class SecretCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final SecretName KEYS = new SecretName("INDEXWRIGHT_FIELD_KEYS");
  private static final String FORMER = "2025:" + "A".repeat(43) + "=";
  private static final String CURRENT = "2026:B" + "A".repeat(42) + "=";

  private static final String IBM =
      """
      {"meta":{"symbol":"IBM","interval":"1day","currency":"USD","exchange_timezone":"America/New_York",
       "exchange":"NYSE","mic_code":"XNYS","type":"Common Stock"},
       "values":[{"datetime":"2026-11-18","open":"301","high":"303","low":"299","close":"302.50",
       "volume":"1000"}],"status":"ok"}""";

  private static final InMemorySecrets SECRETS = new InMemorySecrets();
  private static Settings settings;

  @TempDir private Path folder = Path.of("");

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    settings = SharedServer.settings(SECRETS);
  }

  @Test
  void keepsListsRotatesAndForgets() {
    SECRETS.put(KEYS, Secret.of(FORMER));
    assertThat(secret(" s3cret\n", "put", "twelve-data/api-key")).isZero();
    assertThat(secret("0ther", "put", "broker/password")).isZero();
    assertThat(out.toString()).isEqualTo("broker/password is kept\n");

    SECRETS.put(KEYS, Secret.of(CURRENT + "," + FORMER));
    assertThat(secret("", "rotate")).isZero();
    assertThat(out.toString()).isEqualTo("2 credentials were put under the key 2026\n");

    assertThat(secret("", "list")).isZero();
    assertThat(out.toString())
        .containsPattern("broker/password +2026 +2026-11-20T10:15:30Z")
        .containsPattern("twelve-data/api-key +2026 +2026-11-20T10:15:30Z")
        .doesNotContain("s3cret", "0ther");
    assertThat(read("twelve-data/api-key")).contains(Secret.of("s3cret"));

    SECRETS.put(KEYS, Secret.of(FORMER));
    assertThat(secret("", "rotate")).isEqualTo(1);
    assertThat(out.toString()).contains("✗ broker/password lies under the key 2026 still");

    assertThat(secret("", "remove", "broker/password")).isZero();
    assertThat(secret("", "remove", "broker/password")).isEqualTo(1);
    assertThat(out.toString()).isEqualTo("there is no broker/password\n");
  }

  /** The answer has the form of the vendor: https://twelvedata.com/docs, {@code /time_series}. */
  @Test
  void letsPricesBeRefreshedWithAKeyThatIsKept() throws IOException {
    SECRETS.put(KEYS, Secret.of(FORMER));
    assertThat(secret("k3y", "put", "twelve-data/api-key")).isZero();
    Path universe =
        Files.writeString(
            folder.resolve("universe.csv"),
            """
            instrument,name,currency,market,symbol,zone,sector
            XNYS:IBM,IBM,USD,XNYS,IBM,America/New_York,Technology
            """);
    AtomicReference<String> key = new AtomicReference<>("");
    HttpServer vendor = vendor(key);
    vendor.start();
    try {
      String endpoint = "http://127.0.0.1:" + vendor.getAddress().getPort();
      String[] typed = {
        "prices", "refresh", "--universe", universe.toString(), "--endpoint", endpoint
      };
      assertThat(run(settings, "", typed)).as(err.toString()).isZero();
      assertThat(out.toString())
          .containsPattern("XNYS:IBM +CREATED +1 +0 +0")
          .endsWith("1 instruments, 0 of them failed\n");
      assertThat(key).hasValue("apikey k3y");

      assertThat(run(settings, "", typed)).isZero();
      assertThat(out.toString()).containsPattern("XNYS:IBM +UNCHANGED");
    } finally {
      vendor.stop(0);
    }
    assertThat(run(settings, "", "prices", "refresh", "--credits", "many")).isEqualTo(1);
    assertThat(err.toString()).contains("--credits: expected credits of a minute and a day");
  }

  private static HttpServer vendor(AtomicReference<String> key) throws IOException {
    HttpServer vendor =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    vendor.createContext(
        "/time_series",
        exchange -> {
          key.set(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] body = IBM.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    return vendor;
  }

  @Test
  void keepsNothing_withoutAKey() {
    Settings withoutKeys = SharedServer.settings();

    assertThat(run(withoutKeys, "s3cret", "secret", "put", "a/b")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("indexwright: INDEXWRIGHT_FIELD_KEYS is not set")
        .doesNotContain("s3cret");
  }

  @Test
  void refusesWhatCannotBeKept() {
    SECRETS.put(KEYS, Secret.of(FORMER));

    assertThat(secret("", "put", "twelve-data/api-key")).isEqualTo(2);
    assertThat(err.toString()).startsWith("no value was given: type it, or pipe it in");
    assertThat(secret("x", "put", "s3cret")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("not a credential such as twelve-data/api-key")
        .doesNotContain("s3cret");
    assertThat(secret("x", "put", "a/b", "s3cret")).isEqualTo(2);
  }

  private static Optional<Secret> read(String name) {
    try (Wiring wiring = new Wiring(settings, CLOCK)) {
      return wiring.safe().read().read(CredentialName.parse(name), SubjectPseudonym.SYSTEM, NOW);
    }
  }

  private int secret(String input, String... rest) {
    String[] typed = new String[rest.length + 1];
    typed[0] = "secret";
    System.arraycopy(rest, 0, typed, 1, rest.length);
    return run(settings, input, typed);
  }

  private int run(Settings used, String input, String... typed) {
    out = new StringWriter();
    err = new StringWriter();
    Prompt piped = Prompt.of(Optional.empty(), new ByteArrayInputStream(input.getBytes(UTF_8)));
    return Main.commandLine(new Program(() -> used, CLOCK, false), piped)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(typed);
  }
}
