package io.indexwright.adapter.postgres;

import io.indexwright.application.port.Transactions;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Transactions bound to the thread that begins them: whatever the thread does meanwhile, it does on
 * the same connection.
 */
public final class PostgresTransactions implements Transactions {
  private final Jdbi jdbi;

  PostgresTransactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <T> T inOne(Supplier<T> work) {
    return answered(() -> jdbi.inTransaction(handle -> work.get()));
  }

  /** Does {@code work} in the thread's transaction, or in one of its own. */
  <T> T inOne(Function<Handle, T> work) {
    return answered(() -> jdbi.inTransaction(work::apply));
  }

  /** Does {@code work} in the thread's transaction, or in one of its own. */
  void writing(Consumer<Handle> work) {
    inOne(handle -> done(work, handle));
  }

  /** Reads with one statement, in the thread's transaction if it has one. */
  <T> T reading(Function<Handle, T> work) {
    return answered(() -> jdbi.withHandle(work::apply));
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
