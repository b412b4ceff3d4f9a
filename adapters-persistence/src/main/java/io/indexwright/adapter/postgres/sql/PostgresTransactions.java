package io.indexwright.adapter.postgres.sql;

import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.UnavailableException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions bound to the thread that begins them: whatever the thread does meanwhile, it does on
 * the same connection.
 */
public final class PostgresTransactions implements Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresTransactions.class);

  /** How many transactions the thread is in, one inside the other. */
  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  private final Jdbi jdbi;
  private final Optional<ReadRoute> route;

  /** Works on connections of {@code jdbi}. */
  public PostgresTransactions(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.route = Optional.empty();
  }

  /** Works on connections of {@code jdbi}, and lets reads go by {@code route} where they may. */
  public PostgresTransactions(Jdbi jdbi, ReadRoute route) {
    this.jdbi = jdbi;
    this.route = Optional.of(route);
  }

  @Override
  public <T> T inOne(Supplier<T> work) {
    return inOne(handle -> work.get());
  }

  @Override
  public boolean isInOne() {
    return DEPTH.get() > 0;
  }

  /** Does {@code work}, and answers, in the thread's transaction or in one of its own. */
  public <T> T inOne(Work<T> work) {
    return answered(() -> inTransaction(handle -> attempted(work, handle)));
  }

  /** Something done on a connection, maybe past JDBI. */
  @FunctionalInterface
  public interface Work<T> {

    /** Does it. */
    T on(Handle handle) throws SQLException;
  }

  private static <T> T attempted(Work<T> work, Handle handle) {
    try {
      return work.on(handle);
    } catch (SQLException failure) {
      throw SqlFailure.translated(new IllegalStateException(failure));
    }
  }

  /** Does {@code work} in the thread's transaction, or in one of its own. */
  public void writing(Consumer<Handle> work) {
    inOne(handle -> done(work, handle));
  }

  /**
   * Does {@code work} when the thread's transaction is kept: never if it is undone, and at once if
   * there is none.
   */
  public void afterCommit(Runnable work) {
    if (isInOne()) {
      writing(handle -> handle.afterCommit(work));
    } else {
      work.run();
    }
  }

  /**
   * Reads with one statement, in the thread's transaction if it has one. Outside of a transaction a
   * replica may be asked, and the primary if that one fails.
   */
  public <T> T reading(Function<Handle, T> work) {
    return isInOne() || route.isEmpty()
        ? answered(() -> jdbi.withHandle(work::apply))
        : routed(route.get(), work);
  }

  private <T> T routed(ReadRoute by, Function<Handle, T> work) {
    Optional<Jdbi> replica = by.replica().get();
    if (replica.isEmpty()) {
      return answered(() -> jdbi.withHandle(work::apply));
    }
    try {
      return answered(() -> replica.get().withHandle(work::apply));
    } catch (UnavailableException away) {
      LOG.info("the replica does not answer: the primary is asked", away);
      return answered(() -> by.afterwards().withHandle(work::apply));
    }
  }

  private <T> T inTransaction(Function<Handle, T> work) {
    DEPTH.set(DEPTH.get() + 1);
    try {
      return jdbi.inTransaction(work::apply);
    } finally {
      DEPTH.set(DEPTH.get() - 1);
    }
  }

  private static Handle done(Consumer<Handle> work, Handle handle) {
    work.accept(handle);
    return handle;
  }

  private static <T> T answered(Supplier<T> question) {
    try {
      return question.get();
    } catch (JdbiException failure) {
      throw SqlFailure.translated(failure);
    }
  }
}
