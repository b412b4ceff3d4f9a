package io.indexwright.adapter.postgres.idempotency;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.application.idempotency.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A process that does a keyed request and is killed before it can answer. */
record KeyedChild(Process process, BufferedReader output) implements AutoCloseable {
  private static final String BEFORE = "before";
  private static final String STUCK = "STUCK";

  /** Sticks inside the work or after it, as the last argument says. */
  public static void main(String[] arguments) {
    DatabaseAddress address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
    boolean isBefore = arguments[3].equals(BEFORE);
    try (PostgresDatabase database = PostgresDatabase.start(address)) {
      new PostgresIdempotencyKeys(database.longWork())
          .once(
              ReplayTest.REQUEST,
              () -> {
                new PostgresLedgers(database.longWork()).open(ReplayTest.ACCOUNT);
                return isBefore ? stuck() : ReplayTest.ANSWER;
              });
      stuck();
    }
  }

  private static Answer stuck() {
    System.out.println(STUCK);
    try {
      System.in.read();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    throw new IllegalStateException("nobody came to kill");
  }

  /** Starts it, and waits until it sticks: before or after its transaction has ended. */
  static KeyedChild stuck(DatabaseAddress address, boolean isBefore) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KeyedChild.class.getName(),
                address.url(),
                address.user(),
                address.password(),
                isBefore ? BEFORE : "after")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    KeyedChild child = new KeyedChild(process, process.inputReader());
    for (String line = child.output.readLine();
        !STUCK.equals(line);
        line = child.output.readLine()) {
      if (line == null) {
        throw new IOException("the child ended without a word");
      }
    }
    return child;
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
