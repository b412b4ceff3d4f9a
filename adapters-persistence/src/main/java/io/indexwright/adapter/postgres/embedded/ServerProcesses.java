package io.indexwright.adapter.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that run the programs of this home. A process is known by its executable, so a
 * stranger that was given an old process id is never taken for one of ours, and a zombie never for
 * a living server.
 */
record ServerProcesses(Home home) {

  private static final Logger LOG = LoggerFactory.getLogger(ServerProcesses.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  /** Lines of the pid file, as PostgreSQL's miscadmin.h numbers them, from 0. */
  private static final int PORT = 3;

  private static final int STATUS = 7;

  boolean owns(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().filter(c -> Path.of(c).startsWith(home.binaries())).isPresent();
  }

  /** The server that wrote the pid file of our data directory, if it still lives. */
  Optional<ProcessHandle> postmaster() throws IOException {
    List<String> lines = pidFile();
    if (lines.size() < 2 || !Path.of(lines.get(1)).equals(home.cluster())) {
      return Optional.empty();
    }
    return number(lines.get(0))
        .flatMap(ProcessHandle::of)
        .filter(this::owns)
        .filter(p -> p.info().command().filter(c -> c.endsWith("postgres")).isPresent());
  }

  /** Where that server listens; empty until it serves, and when it lives no more. */
  Optional<Integer> port() throws IOException {
    List<String> lines = pidFile();
    boolean isServing =
        lines.size() > STATUS
            && lines.get(STATUS).strip().equals("ready")
            && postmaster().isPresent();
    return isServing ? number(lines.get(PORT)).map(Math::toIntExact) : Optional.empty();
  }

  /**
   * Ends every process of this home, the server first and in peace; the lock on the home must be
   * held. Afterwards nothing uses the data directory, and its pid file, which a stranger's process
   * id could turn into a bar to every later start, is gone.
   */
  void endAll() throws IOException {
    Optional<ProcessHandle> orphan = postmaster();
    if (orphan.isPresent()) {
      LOG.info("Ending process {}, which still serves {}", orphan.get().pid(), home.cluster());
      end(orphan.get());
    }
    ProcessHandle.allProcesses().filter(this::owns).forEach(this::end);
    Files.deleteIfExists(home.cluster().resolve("postmaster.pid"));
  }

  private void end(ProcessHandle process) {
    process.destroy();
    if (!gone(process)) {
      LOG.warn("Process {} of {} does not end: killing it", process.pid(), home.directory());
      process.destroyForcibly();
      gone(process);
    }
  }

  /** Looks by itself: a process handle waits for ever on a zombie that nobody reaps. */
  private boolean gone(ProcessHandle process) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (owns(process) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    return !owns(process);
  }

  private List<String> pidFile() throws IOException {
    try {
      return Files.readAllLines(home.cluster().resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static Optional<Long> number(String line) {
    try {
      return Optional.of(Long.parseLong(line.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
