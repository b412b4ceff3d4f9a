package io.indexwright.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.audit.AuditVerification;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.bootstrap.ChildProcess;
import io.indexwright.bootstrap.wiring.Wiring;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The product, and its server, killed again and again at moments spread over import, calculation,
 * rebalance and orders: after each time what was promised is there, and at the end there is what an
 * undisturbed life leaves.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("once")
class CrashTest {
  private static final boolean IS_SOAK = Boolean.getBoolean("soak");

  /** How long after a word the knife falls, at most; about as long as the longest step takes. */
  private static final int LONGEST_DELAY = 60;

  /** Of a life that an earlier knife breaks off before its own is drawn. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static CrashServer server;
  private static Remains undisturbed;
  private static List<String> words;

  @BeforeAll
  static void liveUndisturbed() throws Exception {
    server = new CrashServer();
    DatabaseAddress database = server.fresh();
    List<String> said = new ArrayList<>();
    undisturbed = lived(database, said);
    words = List.copyOf(said);
    assertThat(undisturbed.levels()).hasSize(31 + Life.DAYS);
    assertThat(undisturbed.orders()).hasSizeGreaterThan(Life.DAYS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** With {@code -Dsoak=true} 80 kills of the product, otherwise 8. */
  static IntStream productLives() {
    return IntStream.range(0, IS_SOAK ? 10 : 1);
  }

  @ParameterizedTest
  @MethodSource("productLives")
  void losesAndDoublesNothing_whenTheProductIsKilled(int life) throws Exception {
    DatabaseAddress database = server.fresh();
    List<String> promised = new ArrayList<>();
    for (Point point : points(8, new Random(life))) {
      ChildProcess child = child(database);
      for (int word = 0; word <= point.word(); word++) {
        promised.add(child.until(words.get(word).split(" ", 2)[0]));
      }
      TimeUnit.MILLISECONDS.sleep(point.delay());
      child.kill();
      assertKept(promised, database);
    }

    assertThat(lived(database, new ArrayList<>())).isEqualTo(undisturbed);
    assertAuditIsValid(database);
  }

  /** With {@code -Dsoak=true} 120 kills of the server, otherwise 12. */
  static IntStream serverLives() {
    return IntStream.range(0, IS_SOAK ? 20 : 2);
  }

  @ParameterizedTest
  @MethodSource("serverLives")
  void losesAndDoublesNothing_whenTheServerIsKilled(int life) throws Exception {
    DatabaseAddress database = server.fresh();
    List<String> promised = new ArrayList<>();
    List<Point> points = points(6, new Random(-1 - life));
    DayClock clock = new DayClock();
    try (Wiring wiring = new Wiring(server.using(database), clock)) {
      for (Point point : points) {
        boolean isWhole = point.equals(points.get(life % points.size()));
        Strike strike =
            new Strike(point, isWhole ? server::kill : () -> server.killOneOf(database));
        live(() -> new Life(wiring, clock, heardBy(promised, strike.listening())), strike::isDrawn);
        strike.await();
        server.awaitBack(database);
        assertKept(promised, database);
      }
      live(() -> new Life(wiring, clock, promised::add), () -> false);

      assertThat(Remains.of(wiring, database)).isEqualTo(undisturbed);
    }
    assertAuditIsValid(database);
  }

  private static Consumer<String> heardBy(List<String> promised, Runnable listening) {
    return word -> {
      promised.add(word);
      listening.run();
    };
  }

  /** Lives again whenever a life is broken off, until one is whole or it {@code isEnough}. */
  private static void live(Supplier<Life> lives, BooleanSupplier isEnough) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<UnavailableException> away = brokenOff(lives.get());
    while (away.isPresent() && !isEnough.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("every life is broken off", away.get());
      }
      away = brokenOff(lives.get());
    }
  }

  /**
   * Returns what broke {@code life} off: whoever asks is told that there is no answer, also of the
   * connections that an earlier knife has left.
   */
  private static Optional<UnavailableException> brokenOff(Life life) {
    try {
      life.live();
      return Optional.empty();
    } catch (UnavailableException away) {
      assertThat(away).hasMessageContaining("database");
      return Optional.of(away);
    }
  }

  /** Later and later in a life. */
  private static List<Point> points(int count, Random random) {
    return random
        .ints(count, 0, words.size())
        .sorted()
        .mapToObj(word -> new Point(word, random.nextInt(LONGEST_DELAY)))
        .toList();
  }

  private static Remains lived(DatabaseAddress database, List<String> said) throws SQLException {
    DayClock clock = new DayClock();
    try (Wiring wiring = new Wiring(server.using(database), clock)) {
      new Life(wiring, clock, said::add).live();
      return Remains.of(wiring, database);
    }
  }

  private static void assertKept(List<String> promised, DatabaseAddress database)
      throws SQLException {
    for (String promise : promised) {
      assertThat(Remains.keeps(promise, database)).as(promise).isTrue();
    }
  }

  private static void assertAuditIsValid(DatabaseAddress database) {
    AuditVerification log = new AuditVerification(PostgresDatabase.asOwner(database));
    assertThat(log.verify(Optional.empty()).faults()).isEmpty();
  }

  private static ChildProcess child(DatabaseAddress database) throws IOException {
    String classes = System.getProperty("java.class.path");
    return ChildProcess.start(
        ChildProcess.command(List.of("-cp", classes, CrashChild.class.getName())),
        Map.of(
            "INDEXWRIGHT_DB_URL", database.url(),
            "INDEXWRIGHT_DB_USER", database.user(),
            "INDEXWRIGHT_DB_PASSWORD", database.password()));
  }
}
