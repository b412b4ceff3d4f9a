package io.indexwright.adapter.postgres.reference;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Several writers at the same time. */
final class Rush {
  private static final int WRITERS = 4;

  private Rush() {}

  /** Lets each of the writers, numbered from 0, do {@code work}; what one throws fails this. */
  static void of(IntConsumer work) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Callable<Integer>> all =
          IntStream.range(0, WRITERS).mapToObj(writer -> doing(work, writer)).toList();
      for (Future<Integer> one : threads.invokeAll(all)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Integer> doing(IntConsumer work, int writer) {
    return () -> {
      work.accept(writer);
      return writer;
    };
  }
}
