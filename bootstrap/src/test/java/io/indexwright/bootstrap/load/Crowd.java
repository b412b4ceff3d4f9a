package io.indexwright.bootstrap.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;

/** Many connections that are kept, and used in turn by one thread. */
final class Crowd implements AutoCloseable {
  /** How long is waited for the last answers. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final long LOOK_MILLIS = 1;

  private final int port;
  private final Selector selector = Selector.open();
  private final byte[] scratch = new byte[1 << 16];
  private final Queue<Line> idle = new ArrayDeque<>();
  private final Map<Line, Request> busy = new HashMap<>();

  /** Opens {@code size} connections to {@code port}. */
  Crowd(int port, int size) throws IOException {
    this.port = port;
    for (int number = 0; number < size; number++) {
      idle.add(Line.open(port, selector));
    }
  }

  /** What is on its way, and since when it should be. */
  private record Request(Ask ask, long due) {}

  /**
   * Sends {@code asks} at {@code pace}, and waits for what is on its way in the end. An answer of
   * another status than expected is an error, and so is a connection that is lost.
   */
  Heard hear(Supplier<Ask> asks, Pace pace) throws IOException {
    Heard heard = new Heard();
    while (!pace.isOver() || !busy.isEmpty()) {
      while (!idle.isEmpty() && pace.isDue()) {
        send(new Request(asks.get(), pace.take()), heard);
      }
      selector.select(LOOK_MILLIS);
      for (SelectionKey key : selector.selectedKeys()) {
        read((Line) key.attachment(), heard);
      }
      selector.selectedKeys().clear();
      if (pace.late().compareTo(PATIENCE) > 0) {
        for (Line line : List.copyOf(busy.keySet())) {
          replace(line, new IOException("no answer in time"), heard);
        }
      }
    }
    return heard;
  }

  private void send(Request request, Heard heard) throws IOException {
    Line line = idle.remove();
    busy.put(line, request);
    try {
      line.send(request.ask().text());
    } catch (IOException broken) {
      replace(line, broken, heard);
    }
  }

  private void read(Line line, Heard heard) throws IOException {
    try {
      line.read(scratch).ifPresent(answer -> take(line, answer, heard));
    } catch (IOException broken) {
      replace(line, broken, heard);
    }
  }

  private void take(Line line, String answer, Heard heard) {
    Request request = Objects.requireNonNull(busy.remove(line), "nothing was asked");
    idle.add(line);
    if (request.ask().isAnsweredBy(answer)) {
      heard.answered(request.ask().kind(), System.nanoTime() - request.due());
    } else {
      heard.failed(request.ask().kind() + ": " + answer.lines().findFirst().orElse(""));
    }
  }

  /** A connection that nobody uses may be closed; one that somebody waits at may not. */
  private void replace(Line line, IOException broken, Heard heard) throws IOException {
    line.close();
    idle.remove(line);
    Request lost = busy.remove(line);
    if (lost != null) {
      heard.failed(lost.ask().kind() + ": " + broken);
    }
    idle.add(Line.open(port, selector));
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
