package io.indexwright.adapter.marketfeed.twelvedata;

import static io.indexwright.adapter.marketfeed.twelvedata.Documented.ONE_BAR;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.batch;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.events;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.series;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A vendor at the end of a line that can be made to fail. Every request has its own connection. */
final class Line implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int port;
  private volatile ServerSocket door;
  private volatile Fault fault = Fault.NONE;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger healthyRequests = new AtomicInteger(Integer.MAX_VALUE);

  /** What happens to a request. */
  enum Fault {
    NONE,
    REFUSE,
    RESET,
    HANG,
    DRIP,
    HALF,
    GARBAGE
  }

  Line() throws IOException {
    door = opened(0);
    port = door.getLocalPort();
    listen(door);
  }

  private static ServerSocket opened(int port) throws IOException {
    ServerSocket opened = new ServerSocket();
    opened.setReuseAddress(true);
    opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return opened;
  }

  private void listen(ServerSocket at) {
    threads.execute(
        () -> {
          while (!at.isClosed()) {
            try {
              Socket caller = at.accept();
              threads.execute(() -> serve(caller));
            } catch (IOException closed) {
              return;
            }
          }
        });
  }

  URI endpoint() {
    return URI.create("http://" + door.getInetAddress().getHostAddress() + ":" + port);
  }

  /** Returns how many requests have come, well or badly answered. */
  int requests() {
    return requests.get();
  }

  /** Lets so many requests through, and then breaks. */
  void breakAfter(int requests, Fault how) {
    healthyRequests.set(requests);
    fault = how;
  }

  void mend() throws IOException {
    healthyRequests.set(Integer.MAX_VALUE);
    fault = Fault.NONE;
    if (door.isClosed()) {
      door = opened(port);
      listen(door);
    }
  }

  /** The last healthy answer is given behind a door that is shut, if calls are to be refused. */
  private Fault next() throws IOException {
    int left = healthyRequests.decrementAndGet();
    if (left == 0 && fault == Fault.REFUSE) {
      door.close();
    }
    return left >= 0 ? Fault.NONE : fault;
  }

  private void serve(Socket caller) {
    try (caller) {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
      List<String> head = reader.lines().takeWhile(line -> !line.isEmpty()).toList();
      if (!head.isEmpty()) {
        requests.incrementAndGet();
        answer(caller, head.get(0), next());
      }
    } catch (IOException | UncheckedIOException expected) {
      // The caller has lost patience, as it may.
    }
  }

  private void answer(Socket caller, String request, Fault how) throws IOException {
    OutputStream out = caller.getOutputStream();
    byte[] whole = whole(request);
    switch (how) {
      case NONE -> out.write(whole);
      case REFUSE, RESET -> caller.setSoLinger(true, 0); // closing sends a reset
      case HANG -> caller.getInputStream().read(); // until the caller has gone
      case DRIP -> drip(out, whole);
      case HALF -> out.write(whole, 0, whole.length / 2);
      case GARBAGE ->
          out.write(
              "\u0000\u0001 nothing that anybody knows\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void drip(OutputStream out, byte[] whole) throws IOException {
    for (byte drop : whole) {
      out.write(drop);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** Every symbol has one bar, a dividend on the day before, and no splits. */
  private static String said(String request, String symbol) {
    if (request.contains(" /splits?")) {
      return events("splits", symbol);
    }
    return request.contains(" /dividends?")
        ? events("dividends", symbol, "{\"ex_date\":\"2024-03-27\",\"amount\":0.24}")
        : series(symbol, ONE_BAR);
  }

  private static byte[] whole(String request) {
    String query = request.replaceFirst("^.*[?&]symbol=([^& ]*).*$", "$1");
    List<String> symbols = List.of(URLDecoder.decode(query, StandardCharsets.UTF_8).split(","));
    List<String> answers = symbols.stream().map(symbol -> said(request, symbol)).toList();
    byte[] body =
        (symbols.size() == 1 ? answers.get(0) : batch(symbols, answers))
            .getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
    byte[] whole = new byte[head.length() + body.length];
    System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, whole, 0, head.length());
    System.arraycopy(body, 0, whole, head.length(), body.length);
    return whole;
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
