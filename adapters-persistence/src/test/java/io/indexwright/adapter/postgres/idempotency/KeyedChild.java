package io.indexwright.adapter.postgres.idempotency;

import io.indexwright.adapter.postgres.ChildJvm;
import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.application.idempotency.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A process that does a keyed request and is killed before it can answer. */
final class KeyedChild {
  private static final String BEFORE = "before";
  private static final String STUCK = "STUCK";

  private KeyedChild() {}

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
  static ChildJvm stuck(DatabaseAddress address, boolean isBefore) throws IOException {
    ChildJvm child =
        ChildJvm.start(
            KeyedChild.class,
            address.url(),
            address.user(),
            address.password(),
            isBefore ? BEFORE : "after");
    child.await(STUCK);
    return child;
  }
}
