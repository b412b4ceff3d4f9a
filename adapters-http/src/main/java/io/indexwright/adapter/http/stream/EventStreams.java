package io.indexwright.adapter.http.stream;

import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.stream.EventLog;
import io.indexwright.application.stream.EventFilter;
import io.indexwright.application.stream.EventPosition;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.ServiceUnavailableResponse;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of this process. One thread looks at the log and writes to all of them; it never waits
 * for a reader.
 */
public final class EventStreams implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final String SECONDS_TO_WAIT = "5";

  private final EventLog log;
  private final EventStream.House house;
  private final Semaphore free;
  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread;
  private final Future<?> looking;

  /** Starts to look at {@code log}. */
  public EventStreams(EventLog log, StreamPace pace, Clock clock) {
    this.log = log;
    this.house = new EventStream.House(log, pace, clock, this::wake);
    this.free = new Semaphore(pace.most());
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> new Thread(work, "streams"),
            new ThreadPoolExecutor.DiscardPolicy()); // after the end there is nothing to look for
    long millis = pace.look().toMillis();
    this.looking = thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Looks at the log now: somebody says that there is something new. */
  public void wake() {
    thread.execute(this::look);
  }

  /** Returns how many lines are open. */
  public int open() {
    return streams.size();
  }

  /**
   * Opens a line for whoever asks.
   *
   * @param after how far he is; empty if he wants what happens from now on
   * @throws HttpResponseException if so many lines are open already, or if what comes next was
   *     forgotten
   */
  void open(Context exchange, EventFilter filter, Optional<EventPosition> after) {
    if (!after.map(log::reachesBackTo).orElse(true)) {
      throw new HttpResponseException(HttpStatus.GONE.getCode(), "forgotten");
    }
    EventStream.Wish wish = new EventStream.Wish(filter, after.orElseGet(log::last));
    if (thread.isShutdown() || !free.tryAcquire()) {
      exchange.header(Header.RETRY_AFTER, SECONDS_TO_WAIT);
      throw new ServiceUnavailableResponse();
    }
    exchange
        .contentType("text/event-stream; charset=utf-8")
        .header(Header.CONNECTION, "close")
        .header("X-Accel-Buffering", "no"); // a proxy hands on at once what it gets
    exchange.future(() -> begun(exchange, wish));
  }

  private CompletableFuture<Void> begun(Context exchange, EventStream.Wish wish) {
    ServletOutputStream out = out(exchange);
    EventStream stream = new EventStream(out, wish, house);
    streams.add(stream);
    CompletableFuture<Void> over =
        stream
            .end()
            .whenComplete(
                (nothing, gone) -> {
                  streams.remove(stream);
                  free.release();
                });
    out.setWriteListener(stream);
    if (thread.isShutdown()) {
      stream.close(); // whoever ended all the others may not have seen this one
    }
    return over;
  }

  private static ServletOutputStream out(Context exchange) {
    try {
      return exchange.res().getOutputStream();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Whatever goes wrong, the next look comes. */
  private void look() {
    try {
      if (!streams.isEmpty()) {
        EventPosition last = log.last();
        streams.forEach(stream -> stream.advance(last));
      }
    } catch (UnavailableException away) {
      LOG.debug("the log of events is away", away);
    } catch (RuntimeException unforeseen) {
      LOG.error("streams stand still", unforeseen);
    }
  }

  /** Ends every line, and opens none any more; readers come back to another process. */
  @Override
  public void close() {
    looking.cancel(false);
    thread.shutdown();
    streams.forEach(EventStream::close);
  }
}
