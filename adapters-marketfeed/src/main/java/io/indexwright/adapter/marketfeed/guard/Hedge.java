package io.indexwright.adapter.marketfeed.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Asks a second time when the answer to the first is late, and takes the one that comes first. The
 * second question is paid for like the first; if it cannot be, the first is waited for.
 */
final class Hedge {
  private final Duration after;
  private final ExecutorService threads = Executors.newCachedThreadPool(Hedge::daemon);

  Hedge(Duration after) {
    this.after = after;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "feed-hedge");
    thread.setDaemon(true);
    return thread;
  }

  <T> T first(Runnable admission, Callable<T> call) throws Exception {
    CompletionService<T> answers = new ExecutorCompletionService<>(threads);
    List<Future<T>> asked = new ArrayList<>();
    try {
      asked.add(answers.submit(call));
      Optional<Future<T>> early =
          Optional.ofNullable(answers.poll(after.toNanos(), TimeUnit.NANOSECONDS));
      if (early.isPresent()) {
        return outcome(early.get());
      }
      if (isAdmitted(admission)) {
        asked.add(answers.submit(call));
      }
      return firstOf(answers, asked.size());
    } finally {
      asked.forEach(question -> question.cancel(true));
    }
  }

  private static boolean isAdmitted(Runnable admission) {
    try {
      admission.run();
      return true;
    } catch (FeedFault unpaid) {
      return false;
    }
  }

  /** If the first to come is a failure, the other one counts. */
  private static <T> T firstOf(CompletionService<T> answers, int asked) throws Exception {
    Future<T> first = answers.take();
    return asked == 1 || hasAnswered(first) ? outcome(first) : outcome(answers.take());
  }

  private static boolean hasAnswered(Future<?> done) throws Exception {
    try {
      outcome(done);
      return true;
    } catch (FeedFault failed) {
      return false;
    }
  }

  private static <T> T outcome(Future<T> answer) throws Exception {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
