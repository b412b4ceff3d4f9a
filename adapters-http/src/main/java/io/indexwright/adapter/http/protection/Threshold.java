package io.indexwright.adapter.http.protection;

import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;

/**
 * Puts {@link RequestLimits} in force before a route hears of a request: it takes a thread when all
 * of it is here, and not before.
 */
public final class Threshold {
  private static final int EXTRA_BYTES_OF_A_PIECE = 0;

  private final RequestLimits limits;
  private final List<ServerConnector> listening = new CopyOnWriteArrayList<>();
  private final List<Arrivals> arriving = new CopyOnWriteArrayList<>();
  private volatile boolean isLeaving;

  /** Lets in what keeps to {@code limits}. */
  public Threshold(RequestLimits limits) {
    this.limits = limits;
  }

  /** Stands before whatever {@code server} does with what comes in by {@code connector}. */
  public void addTo(Server server, ServerConnector connector, HttpConfiguration http) {
    listening.add(connector);
    http.setRequestHeaderSize(limits.headBytes());
    connector.setIdleTimeout(limits.answer().toMillis());
    connector.setAcceptQueueSize(limits.connections()); // the next one would have to call again
    connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    Arrivals arrivals = new Arrivals(limits, connector.getScheduler());
    arriving.add(arrivals);
    connector.addBean(arrivals);
    server.insertHandler(new Farewell(() -> isLeaving));
    server.insertHandler(arrivals.door());
    server.insertHandler(
        new EagerContentHandler(
            new RetainedContentLoaderFactory(
                limits.bodyBytes() + 1L, EXTRA_BYTES_OF_A_PIECE, true)));
    server.insertHandler(new LengthLimit(limits.bodyBytes()));
  }

  /** Takes no new connection, and ends every other one with the next answer. */
  public void leave() {
    isLeaving = true;
    listening.forEach(ServerConnector::close);
  }

  /** Returns true if nobody is connected. */
  public boolean isDeserted() {
    return arriving.stream().allMatch(Arrivals::areNone);
  }

  /**
   * Closes the connections that are kept for a next request. The server would let each of them wait
   * for a second first.
   */
  public void closeIdle() {
    arriving.forEach(Arrivals::closeIdle);
  }

  /** The answer of {@code exchange} may take longer than others: it is a stream. */
  public static void letGoOn(Context exchange) {
    Arrivals.letGoOn(exchange);
  }
}
