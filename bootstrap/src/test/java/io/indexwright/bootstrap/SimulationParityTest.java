package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.Username;
import io.indexwright.application.apikey.KeyRequest;
import io.indexwright.application.port.MarketFeed;
import io.indexwright.application.secret.Secret;
import io.indexwright.bootstrap.wiring.Entrance;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same closes in files and in the database: the same digits from the command and over REST. */
@Tag("once")
class SimulationParityTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/api/v1/simulations";
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate FIRST = LocalDate.parse("2021-01-04");
  private static final int DAYS = 120;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final Instant now = Clock.systemUTC().instant();
  private final Wiring wiring = RunningProduct.get().wiring();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String key = newKey();

  @TempDir private Path place = Path.of("");

  /** Two series that cross: what they are worth changes their weights. */
  private static List<Close> closes() {
    List<Close> closes = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = FIRST.plusDays(day);
      closes.add(close("PARITY:A", date, 1_000 + 7 * (day % 30)));
      closes.add(close("PARITY:B", date, 2_000 - 3 * day));
    }
    return closes;
  }

  private static Close close(String instrument, LocalDate date, int cents) {
    String price = "%s.%02d".formatted(cents / 100, cents % 100);
    return new Close(new InstrumentId(instrument), date, Price.of(price, USD));
  }

  @Test
  void comesToTheSameDigits() throws IOException, InterruptedException {
    store();

    JsonNode written = typed();
    String id = post().get("id").textValue();
    JsonNode answered = awaited(PATH + "/" + id);

    assertThat(answered.get("state").textValue()).isEqualTo("DONE");
    for (String part : List.of("transactions", "holdings")) {
      assertThat(get(PATH + "/" + id + "/" + part + "?limit=1000").get("data"))
          .isEqualTo(written.get(part));
    }
    assertThat(answered.get("result"))
        .isEqualTo(((ObjectNode) written).without(List.of("transactions", "holdings")));
  }

  private void store() {
    wiring
        .importMarket()
        .from(
            new MarketFeed() {
              @Override
              public List<Instrument> instruments() {
                return List.of(
                    new Instrument(new InstrumentId("PARITY:A"), "A", USD),
                    new Instrument(new InstrumentId("PARITY:B"), "B", USD));
              }

              @Override
              public List<Close> closes() {
                return SimulationParityTest.closes();
              }
            },
            now);
  }

  private JsonNode typed() throws IOException {
    CommandFolder folder = new CommandFolder(place);
    folder.write("targets.csv", "instrument,weight\nPARITY:A,0.5\nPARITY:B,0.5\n");
    folder.write(
        "prices.csv",
        closes().stream()
            .map(
                close ->
                    "%s,%s,%s\n"
                        .formatted(
                            close.date(),
                            close.instrument().value(),
                            close.price().perUnit().toPlainString()))
            .collect(Collectors.joining("", "date,instrument,close\n", "")));
    folder.write("policy.json", "{\"fees\": [{\"kind\": \"BASIS_POINTS\", \"points\": \"5\"}]}");
    List<String> words = new ArrayList<>(List.of("simulate", "--amount", "10000"));
    words.addAll(List.of("--targets", folder.path("targets.csv")));
    words.addAll(List.of("--prices", folder.path("prices.csv")));
    words.addAll(List.of("--policy", folder.path("policy.json")));
    words.addAll(List.of("--currency", "USD", "--start", "2021-01-01", "--fractional"));
    words.addAll(List.of("--rebalance", "month", "--contribution", "250"));
    words.addAll(List.of("--out", folder.path("out.json")));
    assertThat(folder.type(words)).as(folder.err()).isZero();
    return JSON.readTree(folder.read("out.json"));
  }

  private JsonNode post() throws IOException, InterruptedException {
    String order =
        """
        {"amount": "10000", "currency": "USD", "start": "2021-01-01",
         "targets": {"PARITY:A": "0.5", "PARITY:B": "0.5"},
         "policy": {"allocation": {"fees": [{"kind": "BASIS_POINTS", "points": "5"}]},
           "fractional": true, "rebalance": "MONTH", "contributions": [{"amount": "250"}]}}""";
    return sent(
        request(PATH)
            .header("Idempotency-Key", now.toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(order)));
  }

  private JsonNode awaited(String path) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    JsonNode seen = get(path);
    while (Set.of("QUEUED", "RUNNING").contains(seen.get("state").textValue())) {
      assertThat(System.nanoTime()).as("still " + seen.get("job")).isLessThan(deadline);
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      seen = get(path);
    }
    return seen;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return sent(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(RunningProduct.get().address().resolve(path))
        .header("X-API-Key", key);
  }

  private JsonNode sent(HttpRequest.Builder request) throws IOException, InterruptedException {
    return JSON.readTree(client.send(request.build(), BodyHandlers.ofString()).body());
  }

  /** Lets somebody in who may simulate, and nothing else. */
  private String newKey() {
    Entrance entrance = wiring.entrance();
    Asker asker = Asker.inside(now);
    User user = User.of(entrance.newId(), new Username("simulates"), Role.VIEWER);
    Secret password = Secret.of(entrance.unknownPassword().reveal());
    entrance.createUser().create(user, password, asker);
    KeyRequest wanted =
        new KeyRequest(
            "parity", Set.of(Scope.SIMULATIONS_READ, Scope.SIMULATIONS_WRITE), Duration.ofDays(1));
    return entrance
        .createKey()
        .create(wanted, user.principal(), asker)
        .orElseThrow()
        .token()
        .reveal();
  }
}
