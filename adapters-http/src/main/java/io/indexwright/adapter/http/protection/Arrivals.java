package io.indexwright.adapter.http.protection;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes the connections on which a request comes, or an answer goes, too slowly. The idle time of
 * the server does not see them: it begins anew with every byte.
 */
final class Arrivals extends AbstractLifeCycle implements Connection.Listener {
  private static final String ARRIVAL = Arrival.class.getName();
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final RequestLimits limits;
  private final Scheduler scheduler;
  private final Map<Connection, Arrival> open = new ConcurrentHashMap<>();

  Arrivals(RequestLimits limits, Scheduler scheduler) {
    this.limits = limits;
    this.scheduler = scheduler;
  }

  /** Returns what every request passes that has arrived as a whole. */
  Handler.Wrapper door() {
    return new Door();
  }

  /**
   * The answer of an exchange goes on, with signs of life that the idle time of the server sees.
   */
  static void letGoOn(Context exchange) {
    Optional.<Arrival>ofNullable(exchange.attribute(ARRIVAL))
        .ifPresent(arrival -> arrival.stream(now()));
  }

  /** Returns true if nobody is connected. */
  boolean areNone() {
    return open.isEmpty();
  }

  /** Closes the connections on which nothing comes, and nothing goes. */
  void closeIdle() {
    open.forEach(
        (connection, arrival) -> {
          if (arrival.isIdle(connection.getBytesIn(), now())) {
            connection.close();
          }
        });
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  private void lookLater() {
    scheduler.schedule(this::look, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    open.forEach(this::look);
    if (isRunning()) {
      lookLater();
    }
  }

  private void look(Connection connection, Arrival arrival) {
    if (arrival.isLate(connection.getBytesIn(), now(), limits)) {
      connection.getEndPoint().close(new TimeoutException("too slow"));
    }
  }

  @Override
  public void onOpened(Connection connection) {
    if (!(connection instanceof SslConnection)) { // the connection that it carries is looked at
      open.put(connection, new Arrival(now()));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private static Duration now() {
    return Duration.ofNanos(System.nanoTime());
  }

  private final class Door extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      Connection connection = request.getConnectionMetaData().getConnection();
      Arrival arrival = open.getOrDefault(connection, new Arrival(now()));
      arrival.complete(now());
      request.setAttribute(ARRIVAL, arrival);
      Request.addCompletionListener(
          request, failure -> arrival.awaitNext(connection.getBytesIn(), now()));
      return super.handle(request, response, callback);
    }
  }
}
