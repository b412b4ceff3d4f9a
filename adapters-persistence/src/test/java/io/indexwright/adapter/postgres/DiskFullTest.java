package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.portfolio.LedgerEntry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Our tables on a disk of 64 MB, the server's log of changes on another. */
@DisabledIfEnvironmentVariable(
    named = TestDatabase.GIVEN,
    matches = ".+",
    disabledReason = "the files of a server elsewhere cannot be put on a small disk")
@Tag("once")
class DiskFullTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int MOST = 100_000;

  @TempDir private Path disk = Path.of("");
  private boolean mounted;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    mounted =
        succeeds("mount", "-t", "tmpfs", "-o", "size=64m,mode=0700", "tmpfs", disk.toString());
    assumeTrue(mounted, "only a superuser can mount a small disk");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (mounted) {
      succeeds("umount", "--lazy", disk.toString());
    }
  }

  @Test
  void refusesWrites_goesOnReading_losesNothing_andHeals() throws IOException {
    DatabaseAddress address =
        TestDatabase.unmigratedOn(Files.createDirectory(disk.resolve("data")));
    try (PostgresDatabase database =
        PostgresDatabase.start(address, TestDatabase.few(), new SimpleMeterRegistry())) {
      PostgresLedgers ledgers = new PostgresLedgers(database.transactions());
      ledgers.open(ACCOUNT);
      Path filler = fill();
      List<LedgerEntry> acknowledged = new ArrayList<>();

      UnavailableException refusal =
          catchThrowableOfType(
              UnavailableException.class, () -> appendForEver(ledgers, acknowledged));

      assertThat(refusal).hasMessage("room on the disk of the database is unavailable");
      assertThat(acknowledged).isNotEmpty();
      assertThat(ledgers.entries(ACCOUNT.id())).isEqualTo(acknowledged);

      Files.delete(filler);
      append(ledgers, acknowledged);
      assertThat(ledgers.entries(ACCOUNT.id())).isEqualTo(acknowledged);
    } finally {
      TestDatabase.drop(address);
    }
  }

  private Path fill() throws IOException {
    Path filler = disk.resolve("filler");
    long room = Files.getFileStore(disk).getUsableSpace() - MEGABYTE / 2;
    Files.write(filler, new byte[Math.toIntExact(room)]);
    return filler;
  }

  private static void appendForEver(PostgresLedgers ledgers, List<LedgerEntry> acknowledged) {
    for (int i = 0; i < MOST; i++) {
      append(ledgers, acknowledged);
    }
  }

  /** What was answered is kept in mind. */
  private static void append(PostgresLedgers ledgers, List<LedgerEntry> acknowledged) {
    LedgerEntry entry =
        LedgerEntry.cash(
            "fact %d %s".formatted(acknowledged.size(), "x".repeat(1_000)), FIRST, usd("1.00"));
    ledgers.append(ACCOUNT.id(), entry);
    acknowledged.add(entry);
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
