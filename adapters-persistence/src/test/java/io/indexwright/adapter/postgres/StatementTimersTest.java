package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.archive.BarArchive;
import io.indexwright.adapter.postgres.watch.StatementName;
import io.indexwright.adapter.postgres.watch.Statements;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a store says to the database is timed under its name. */
class StatementTimersTest {

  /** What no port says: these feel the pulse, look at plans, follow a replica, drop years, hear. */
  private static final Set<String> OF_NO_PORT =
      Set.of("backup", "pool", "replica", "retention", "schema", "signals", "turns", "watch");

  /** What the move between two stores asks for. */
  private static final Set<String> OF_A_MOVE =
      Set.of("bars.restore", "bars.revisions", "bars.days");

  /** What a process asks for that does jobs. */
  private static final Set<String> OF_A_NODE =
      Set.of("jobs.begin", "jobs.advance", "jobs.settle", "jobs.end", "jobs.return");

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir private Path folder = Path.of("");

  @Test
  void areKeptOfEveryStatement_whenEveryPortWasCalled() {
    PortCalls.on(DATABASE.transactions()).all().values().forEach(Runnable::run);
    archive();

    assertThat(timed()).containsAll(written()).doesNotContain(StatementName.NONE.toString());
  }

  private void archive() {
    BarArchive archive = new BarArchive(DATABASE.longWork(), folder);
    archive.archive(MONDAY.getYear());
    archive.bringBack(MONDAY.getYear());
  }

  private static Set<String> timed() {
    return DATABASE.meters().find("indexwright.sql").timers().stream()
        .map(Timer::getId)
        .map(id -> id.getTag("store") + "." + id.getTag("statement"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> written() {
    return Statements.all().stream()
        .map(StatementName::of)
        .filter(name -> !OF_NO_PORT.contains(name.store()))
        .map(StatementName::toString)
        .filter(name -> !OF_A_MOVE.contains(name) && !OF_A_NODE.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
