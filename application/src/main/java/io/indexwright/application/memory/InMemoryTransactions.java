package io.indexwright.application.memory;

import io.indexwright.application.port.Transactions;
import java.util.function.Supplier;

/** Does the work and keeps what it wrote; there is nothing to roll back to. */
public final class InMemoryTransactions implements Transactions {
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  @Override
  public <T> T inOne(Supplier<T> work) {
    depth.set(depth.get() + 1);
    try {
      return work.get();
    } finally {
      depth.set(depth.get() - 1);
    }
  }

  @Override
  public boolean isInOne() {
    return depth.get() > 0;
  }
}
