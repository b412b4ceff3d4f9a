package io.indexwright.application.memory;

import io.indexwright.application.port.history.Turns;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Turns of the threads of one process. */
public final class InMemoryTurns implements Turns {
  private final Map<String, Lock> locks = new ConcurrentHashMap<>();

  @Override
  public <T> T inTurn(String name, Supplier<T> work) {
    Lock lock = locks.computeIfAbsent(name, unused -> new ReentrantLock());
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
