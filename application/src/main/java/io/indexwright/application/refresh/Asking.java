package io.indexwright.application.refresh;

import io.indexwright.application.port.feed.MarketSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a source for several batches at once; the answers come in the order of the batches. */
final class Asking implements AutoCloseable {
  private final MarketSource source;
  private final RefreshPace pace;
  private final ExecutorService threads;

  Asking(MarketSource source, RefreshPace pace) {
    this.source = source;
    this.pace = pace;
    this.threads = Executors.newFixedThreadPool(pace.atOnce(), Asking::daemon);
  }

  /** What was said of a batch. */
  record Asked(Batch batch, List<Batch.Said> said) {}

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "refresh");
    thread.setDaemon(true);
    return thread;
  }

  /** Asks for a batch when its turn has come, so that answers do not pile up. */
  Iterator<Asked> all(Collection<Batch> batches) {
    Iterator<Batch> open = batches.iterator();
    Deque<Future<Asked>> onTheirWay = new ArrayDeque<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return open.hasNext() || !onTheirWay.isEmpty();
      }

      @Override
      public Asked next() {
        if (!hasNext()) {
          throw new NoSuchElementException("every batch was asked for");
        }
        while (open.hasNext() && onTheirWay.size() < pace.atOnce()) {
          Batch batch = open.next();
          onTheirWay.add(threads.submit(() -> new Asked(batch, batch.asked(source, pace.scope()))));
        }
        return answer(onTheirWay.remove());
      }
    };
  }

  private static Asked answer(Future<Asked> asked) {
    try {
      return asked.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the refresh was interrupted", stopped);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a source must not fail with this", broken.getCause());
    }
  }

  /** Breaks off what is on its way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
