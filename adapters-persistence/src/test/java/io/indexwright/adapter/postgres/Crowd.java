package io.indexwright.adapter.postgres;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.indexwright.application.port.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes many calls at the same time and says what became of each. */
record Crowd(Map<String, Runnable> calls) {
  private static final int A_FEW = 4;

  /** How many calls are made at once. */
  static final int MANY = 48;

  /** What can become of a call. */
  enum Fate {
    ANSWERED,
    REFUSED
  }

  /** Returns the same calls in crowds so small that all calls of one are made at once. */
  List<Crowd> parts() {
    List<Crowd> parts = new ArrayList<>();
    Map<String, Runnable> part = new LinkedHashMap<>();
    for (Map.Entry<String, Runnable> call : calls.entrySet()) {
      part.put(call.getKey(), call.getValue());
      if (part.size() == MANY) {
        parts.add(new Crowd(Map.copyOf(part)));
        part.clear();
      }
    }
    parts.add(new Crowd(Map.copyOf(part)));
    return parts;
  }

  /**
   * Makes all calls, many at the same time.
   *
   * @param patience a call that takes longer fails this
   */
  Map<String, Fate> fates(Duration patience) {
    return fates(patience, MANY);
  }

  /** Returns true if every call is answered while a few others are made. */
  boolean isServed(Duration patience) {
    return fates(patience, A_FEW).values().stream().allMatch(Fate.ANSWERED::equals);
  }

  private Map<String, Fate> fates(Duration patience, int atOnce) {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      Map<String, Future<Fate>> begun = new LinkedHashMap<>();
      calls.forEach((name, call) -> begun.put(name, threads.submit(() -> fate(call, patience))));
      Map<String, Fate> fates = new LinkedHashMap<>();
      begun.forEach((name, fate) -> fates.put(name, known(name, fate)));
      return fates;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Fate fate(Runnable call, Duration patience) {
    return assertTimeoutPreemptively(
        patience,
        () -> {
          try {
            call.run();
            return Fate.ANSWERED;
          } catch (UnavailableException away) {
            return Fate.REFUSED;
          }
        });
  }

  private static Fate known(String name, Future<Fate> fate) {
    try {
      return fate.get();
    } catch (ExecutionException failure) {
      throw new AssertionError(name + " was neither answered nor refused in time", failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
