package io.indexwright.adapter.http.stream;

import io.indexwright.application.port.stream.EventLog;
import io.indexwright.application.stream.EventFilter;
import io.indexwright.application.stream.EventPosition;
import io.indexwright.application.stream.EventSpan;
import io.indexwright.application.stream.LoggedEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One line to one reader. Nothing is read from the log before what was read last is written, so a
 * slow reader holds no more than one batch, and no thread. Only the thread of {@link EventStreams}
 * writes.
 */
final class EventStream implements WriteListener {
  private final House house;
  private final EventFilter filter;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final ServletOutputStream out;

  private EventPosition position;
  private Instant lastWritten;
  private String waiting;
  private volatile boolean isToBeFlushed;

  /** True from when the server said that it can take no more until it says that it can. */
  private volatile boolean isBlocked = true;

  EventStream(ServletOutputStream out, Wish wish, House house) {
    this.out = out;
    this.filter = wish.filter();
    this.house = house;
    this.position = wish.after();
    this.lastWritten = house.clock().instant();
    this.waiting = Frame.opening(position);
  }

  /**
   * What all lines have in common.
   *
   * @param writable is told that a reader takes more
   */
  record House(EventLog log, StreamPace pace, Clock clock, Runnable writable) {}

  /** What a reader wants, and how much of it he has. */
  record Wish(EventFilter filter, EventPosition after) {}

  /** Returns what is over when the line is. */
  CompletableFuture<Void> end() {
    return end;
  }

  /** Ends the line, unless it is over. */
  void close() {
    end.complete(null);
  }

  @Override
  public void onWritePossible() {
    isBlocked = false;
    house.writable().run();
  }

  @Override
  public void onError(Throwable gone) {
    close();
  }

  /**
   * Writes what there is up to {@code last}, as far as the reader takes it.
   *
   * @throws io.indexwright.application.port.UnavailableException if the log cannot be read
   */
  void advance(EventPosition last) {
    try {
      while (!end.isDone() && canWrite() && hasSomething(last)) {
        write();
      }
      if (isBlocked && isOver(house.pace().patience())) {
        close();
      }
    } catch (IOException | IllegalStateException gone) {
      close(); // the server throws either when the reader has left in the middle
    }
  }

  private boolean hasSomething(EventPosition last) {
    if (waiting.isEmpty() && position.compareTo(last) < 0) {
      read(last);
    }
    if (waiting.isEmpty() && isOver(house.pace().heartBeat())) {
      waiting = Frame.heartBeat(position);
    }
    return isToBeFlushed || !waiting.isEmpty();
  }

  /** Returns true if nothing was written for longer than {@code span}. */
  private boolean isOver(Duration span) {
    return house.clock().instant().isAfter(lastWritten.plus(span));
  }

  private void read(EventPosition last) {
    List<LoggedEvent> events =
        house.log().within(new EventSpan(position, last), filter, house.pace().batch());
    position =
        events.size() < house.pace().batch() ? last : events.get(events.size() - 1).position();
    waiting = Frame.of(events);
  }

  /** Either writes or flushes: the server has to be asked before each. */
  private void write() throws IOException {
    if (isToBeFlushed) {
      isToBeFlushed = false;
      out.flush();
      return;
    }
    byte[] bytes = waiting.getBytes(StandardCharsets.UTF_8);
    waiting = "";
    lastWritten = house.clock().instant();
    isToBeFlushed = true;
    out.write(bytes);
  }

  /** Says first that it is blocked: the server may call from its own thread at any moment. */
  private boolean canWrite() {
    if (isBlocked) {
      return false;
    }
    isBlocked = true;
    if (out.isReady()) {
      isBlocked = false;
      return true;
    }
    return false;
  }
}
