package io.indexwright.application.memory;

import io.indexwright.application.port.Transactions;
import java.util.function.Supplier;

/** Does the work and keeps what it wrote; there is nothing to roll back to. */
public final class InMemoryTransactions implements Transactions {

  @Override
  public <T> T inOne(Supplier<T> work) {
    return work.get();
  }
}
