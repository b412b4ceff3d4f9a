package io.indexwright.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.indexwright.application.memory.secret.InMemorySecrets;
import io.indexwright.application.quote.ServedQuote;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.instrument.InstrumentId;
import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The commands as they are typed. Answers have the forms of the vendor:
 * https://twelvedata.com/docs, {@code /quote}, {@code /time_series} and the WebSocket.
 */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@Tag("once")
class QuotesCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:15:30Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String PRICE =
      """
      {"event":"price","symbol":"%s","currency":"USD","exchange":"NYSE","type":"Common Stock",\
      "timestamp":1795187728,"price":302.5}""";
  private static final String REFUSED =
      """
      {"event":"subscribe-status","status":"warning","success":[{"symbol":"IBM"}],
       "fails":[{"symbol":"GE","message":"not in your plan"}]}""";
  private static final String QUOTE =
      """
      {"symbol":"IBM","currency":"USD","mic_code":"XNYS","timestamp":1795187728,
       "last_quote_at":1795187728,"close":"302.50"}""";
  private static final String SERIES =
      """
      {"meta":{"symbol":"IBM","interval":"5min","currency":"USD",
       "exchange_timezone":"America/New_York","exchange":"NYSE","mic_code":"XNYS"},
       "values":[{"datetime":"2026-11-20 14:30:00","open":"301","high":"303","low":"299",
       "close":"302.50","volume":"1000"}],"status":"ok"}""";

  private static Settings settings;

  @TempDir private Path folder = Path.of("");

  private final AtomicReference<String> query = new AtomicReference<>("");
  private final List<String> traces = new CopyOnWriteArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private volatile String quote = QUOTE;
  private HttpServer vendor;

  @BeforeAll
  static void start() {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put(
        new SecretName("INDEXWRIGHT_FIELD_KEYS"), Secret.of("2026:" + "A".repeat(43) + "="));
    settings = SharedServer.settings(secrets);
    Prompt key = Prompt.of(Optional.empty(), new ByteArrayInputStream("k3y".getBytes(UTF_8)));
    assertThat(
            Main.commandLine(new Program(() -> settings, CLOCK, false), key)
                .execute("secret", "put", "twelve-data/api-key"))
        .isZero();
  }

  @BeforeEach
  void open() throws IOException {
    vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answers("/quote", () -> quote);
    answers("/time_series", () -> SERIES);
    vendor.start();
    Files.writeString(
        folder.resolve("universe.csv"),
        """
        instrument,name,currency,market,symbol,zone,sector
        XNYS:IBM,IBM,USD,XNYS,IBM,America/New_York,Technology
        """);
  }

  private void answers(String path, Supplier<String> answer) {
    vendor.createContext(
        path,
        exchange -> {
          traces.add(exchange.getRequestHeaders().getFirst("traceparent"));
          byte[] body = answer.get().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void close() {
    vendor.stop(0);
  }

  private CommandLine commandLine(PrintWriter to) {
    return Main.commandLine(new Program(() -> settings, CLOCK, false))
        .setOut(to)
        .setErr(new PrintWriter(err, true));
  }

  private int run(String... typed) {
    out.getBuffer().setLength(0);
    return commandLine(new PrintWriter(out, true)).execute(typed);
  }

  private String universe() {
    return folder.resolve("universe.csv").toString();
  }

  private String endpoint() {
    return "http://127.0.0.1:" + vendor.getAddress().getPort();
  }

  @Test
  void tellsTheLastGoodPrice_andMarksItStale() {
    String[] typed = {"quotes", "latest", "--universe", universe(), "--endpoint", endpoint()};
    assertThat(run(typed)).as(err.toString()).isZero();
    assertThat(out.toString()).containsPattern("XNYS:IBM +302.5 USD +2 s +fresh");
    assertThat(traces)
        .isNotEmpty()
        .allMatch(trace -> trace.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));

    quote = "{\"code\":404,\"message\":\"gone\",\"status\":\"error\"}";
    assertThat(run(typed)).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern(
            "XNYS:IBM +302.5 USD +2 s +stale since 2026-11-20T15:15:30Z +Twelve.*gone");
  }

  @Test
  void takesBarsWithinTheDay_once() {
    String[] typed = {"prices", "intraday", "--universe", universe(), "--endpoint", endpoint()};

    assertThat(run(typed)).as(err.toString()).isZero();
    assertThat(out.toString())
        .containsPattern("XNYS:IBM +1 +1 +0")
        .endsWith("1 instruments, 0 of them failed\n");
    assertThat(run(typed)).isZero();
    assertThat(out.toString()).containsPattern("XNYS:IBM +1 +0 +0");

    assertThat(run("prices", "intraday", "--interval", "7m")).isEqualTo(1);
    assertThat(err.toString()).contains("expected one of 1m, 5m, 15m, 30m, 1h, was 7m");
  }

  @Test
  void followsAStream_untilItIsStopped() throws Exception {
    Files.writeString(
        folder.resolve("universe.csv"),
        """
        instrument,name,currency,market,symbol,zone,sector
        XNYS:IBM,IBM,USD,XNYS,IBM,America/New_York,Technology
        XNYS:GE,GE,USD,XNYS,GE,America/New_York,Industrials
        """);
    Javalin server = streaming();
    try {
      List<String> said = followed(server.port());

      assertThat(said.get(0)).isEqualTo("connected");
      assertThat(said)
          .contains(
              "✗ XNYS:GE: Twelve Data refuses it: not in your plan",
              "✗ set apart: symbol: expected one that is followed, was \"AAPL\"",
              "2026-11-20T15:15:28Z  XNYS:IBM  302.5 USD",
              "1 prices of 1 instruments, 1 wrong, 0 connections lost; the oldest is 2 s old");
      assertThat(query).hasValue("apikey=k3y");
      assertThat(said).noneMatch(line -> line.contains("k3y"));
      assertThat(err.toString()).isEmpty();
    } finally {
      server.stop();
    }
    try (Wiring wiring = new Wiring(settings, CLOCK)) {
      assertThat(wiring.feeds().serveQuotes().kept(List.of(new InstrumentId("XNYS:IBM"))).values())
          .singleElement()
          .isInstanceOf(ServedQuote.Fresh.class);
    }
  }

  private Javalin streaming() {
    return Javalin.create(
            config ->
                config.routes.ws(
                    "/stream",
                    socket -> {
                      socket.onConnect(
                          context ->
                              query.set(Optional.ofNullable(context.queryString()).orElse("")));
                      socket.onMessage(
                          context -> {
                            context.send(REFUSED);
                            context.send(PRICE.formatted("AAPL"));
                            context.send(PRICE.formatted("IBM"));
                          });
                    }))
        .start("127.0.0.1", 0);
  }

  /** Reads what the command says until a price was told, then stops it, and reads the rest. */
  private List<String> followed(int port) throws Exception {
    PipedWriter pipe = new PipedWriter();
    CommandLine line = commandLine(new PrintWriter(pipe, true));
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    List<String> said = new ArrayList<>();
    try (Scanner reader = new Scanner(new PipedReader(pipe))) {
      Thread following =
          new Thread(
              () ->
                  exit.complete(
                      line.execute(
                          "quotes",
                          "stream",
                          "--universe",
                          universe(),
                          "--endpoint",
                          "ws://127.0.0.1:" + port + "/stream")));
      following.start();
      do {
        said.add(reader.nextLine());
      } while (!said.get(said.size() - 1).contains("302.5"));
      following.interrupt();
      said.add(reader.nextLine());
    }
    assertThat(exit.get()).isZero();
    return said;
  }
}
