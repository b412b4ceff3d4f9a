package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.bootstrap.wiring.Upkeep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten million synthetic bars, taken in by the program as a process of its own with 256 MB of heap:
 * interrupted in the middle, and then to the end. The figures go to target/soak.txt.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
@EnabledIfSystemProperty(named = "soak", matches = "true")
class ImportSoakTest {
  private static final int BARS = Integer.getInteger("soak.bars", 10_000_000);

  /** What a company has in 25 years, at least; not all are listed for so long. */
  private static final int BARS_OF_ONE = 5_100;

  private static final Pattern AFTER_COLLECTION = Pattern.compile("->([0-9]+)M\\(");

  private final Path home = PreparedHome.make();

  @TempDir private Path folder = Path.of("");

  @Test
  void takesAllOrNothing_inAFlatHeap() throws Exception {
    Path market = folder.resolve("market");
    end(
        "market",
        "generate",
        "--json",
        "--gzip",
        "--from=2000-01-01",
        "--out",
        market.toString(),
        "--instruments=" + (BARS / BARS_OF_ONE + 1));
    end("instruments", "import", market.resolve("universe.csv").toString());
    String[] command = {"bars", "import", market.resolve("bars.ndjson.gz").toString()};

    ChildProcess interrupted = child(command);
    interrupted.until("█".repeat(20)); // of 40
    interrupted.interrupt();
    assertThat(interrupted.exitCode()).isNotZero();
    assertThat(bars()).isZero();

    long start = System.nanoTime();
    List<String> said = end(command);
    double seconds = (System.nanoTime() - start) / 1e9;
    long bars = bars();
    List<Integer> heap = heapAfterCollections();
    SoakNotes.note(
        "import of %,d bars by the command: %.0f s, %,.0f a second", bars, seconds, bars / seconds);
    SoakNotes.note(
        "heap after each collection, MB: at most %d, %s", Collections.max(heap), tenths(heap));

    assertThat(bars).isGreaterThanOrEqualTo(BARS);
    assertThat(said).anyMatch(line -> line.contains(String.format("%,d bars added", bars)));
    assertThat(said).filteredOn(line -> line.contains("░")).hasSizeGreaterThan(50);
    int half = heap.size() / 2;
    assertThat(Collections.max(heap.subList(half, heap.size())))
        .as("heap in the second half")
        .isLessThan(Collections.max(heap.subList(0, half)) + 32);
  }

  /** Lets a command end well, and returns what it says. */
  private List<String> end(String... words) throws Exception {
    ChildProcess child = child(words);
    List<String> said = child.linesToTheEnd();
    assertThat(child.exitCode()).as(said.toString()).isZero();
    return said;
  }

  /** As on a terminal, and with all that the virtual machine does for long work. */
  private ChildProcess child(String... words) throws IOException {
    List<String> java =
        List.of(
            "-XX:TieredStopAtLevel=4",
            "-Xmx256m",
            "-Xlog:gc:file=" + folder.resolve("gc.txt"),
            "-Dpicocli.ansi=true",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return ChildProcess.start(
        ChildProcess.command(java, words), Map.of("INDEXWRIGHT_HOME", home.toString()));
  }

  private List<Integer> heapAfterCollections() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("gc.txt"))) {
      return lines
          .map(AFTER_COLLECTION::matcher)
          .filter(Matcher::find)
          .map(found -> Integer.parseInt(found.group(1)))
          .toList();
    }
  }

  private static List<Integer> tenths(List<Integer> heap) {
    return IntStream.rangeClosed(1, 10).mapToObj(i -> heap.get(i * heap.size() / 10 - 1)).toList();
  }

  private long bars() throws SQLException {
    try (Upkeep upkeep = Upkeep.alone(RunningProduct.settings(home))) {
      DatabaseAddress owner = upkeep.owner();
      try (Connection connection =
              DriverManager.getConnection(owner.url(), owner.user(), owner.password());
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from bar")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
