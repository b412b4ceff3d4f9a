package io.indexwright.application.memory;

import io.indexwright.application.port.history.Turns;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Turns of the threads of one process. */
public final class InMemoryTurns implements Turns {
  private final Map<String, Lock> locks = new ConcurrentHashMap<>();

  @Override
  public <T> T inTurn(String name, Supplier<T> work) {
    Lock lock = lock(name);
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private Lock lock(String name) {
    return locks.computeIfAbsent(name, unused -> new ReentrantLock());
  }

  @Override
  public <T> T inFreeTurns(Set<String> names, Function<Set<String>, T> work) {
    Set<String> free =
        names.stream().filter(name -> lock(name).tryLock()).collect(Collectors.toSet());
    try {
      return work.apply(free);
    } finally {
      free.forEach(name -> lock(name).unlock());
    }
  }
}
