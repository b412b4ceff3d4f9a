package io.indexwright.adapter.http;

import io.indexwright.adapter.http.conditional.ConditionalRequests;
import io.indexwright.adapter.http.exchange.Conventions;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Route;
import io.indexwright.adapter.http.page.Cursors;
import io.indexwright.adapter.http.protection.Origins;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.http.protection.Threshold;
import io.indexwright.application.port.UnavailableException;
import io.javalin.Javalin;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The face, listening until it is closed. */
public final class HttpApi implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);

  /**
   * How long it takes a client that asks all the time to learn that its connection ends. The server
   * would end it between two requests, and begin the second without an answer.
   */
  private static final Duration SETTLE = Duration.ofMillis(100);

  private final Javalin javalin;
  private final Threshold threshold;

  private HttpApi(Javalin javalin, Threshold threshold) {
    this.javalin = javalin;
    this.threshold = threshold;
  }

  /**
   * Starts to answer what {@code groups} answer, to those whom {@code gate} lets through; cursors
   * are good as long as the process.
   *
   * @throws IllegalStateException if a route does not say for whom it is
   * @throws UnavailableException if the address is taken, or is not ours to take
   */
  public static HttpApi start(HttpAddress address, Gate gate, List<RouteGroup> groups) {
    List<RouteGroup> paged = new ArrayList<>(List.of(Cursors.ofThisProcess()::addTo));
    paged.addAll(groups);
    return start(address, Protection.USUAL, gate, paged);
  }

  /**
   * Starts to answer what {@code groups} answer, to whoever passes {@code protection} and then
   * {@code gate}.
   *
   * @throws IllegalStateException if a route does not say for whom it is
   * @throws UnavailableException if the address is taken or is not ours to take, or if the
   *     certificate cannot be used
   */
  public static HttpApi start(
      HttpAddress address, Protection protection, Gate gate, List<RouteGroup> groups) {
    List<RouteGroup> guarded = new ArrayList<>();
    guarded.add(new Origins(protection.origins())::addTo);
    guarded.addAll(groups);
    return start(JettySetup.of(address, protection), gate, guarded);
  }

  static HttpApi start(JettySetup setup, Gate gate, List<RouteGroup> groups) {
    Threshold threshold = new Threshold(setup.protection().limits());
    Javalin javalin =
        Javalin.create(
            config -> {
              setup.applyTo(config, threshold);
              Conventions.applyTo(config, gate);
              ConditionalRequests.addTo(config.routes);
              groups.forEach(group -> group.addTo(config.routes));
            });
    HttpApi api = new HttpApi(javalin, threshold);
    api.routes(); // none is for nobody
    try {
      javalin.start();
      return api;
    } catch (JavalinException notOurs) {
      throw new UnavailableException("the address " + setup.address(), notOurs);
    }
  }

  /** Returns everything that can be asked for. */
  public List<Route> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(HttpApi::route)
        .toList();
  }

  private static Route route(Endpoint endpoint) {
    return Route.of(endpoint)
        .orElseThrow(
            () -> new IllegalStateException(endpoint.path + " does not say for whom it is"));
  }

  /** Returns the port that is listened on: the chosen one, or the one the system picked. */
  public int port() {
    return javalin.port();
  }

  /**
   * Takes no new connection and waits for the requests in flight, nine seconds at most; what has
   * not ended by then is cut off. Whoever has a load balancer in front lets the {@link
   * io.indexwright.adapter.http.health.Checkup} say no a while before.
   */
  @Override
  public void close() {
    threshold.leave();
    if (!threshold.isDeserted()) {
      LockSupport.parkNanos(SETTLE.toNanos());
      threshold.closeIdle();
    }
    try {
      javalin.stop();
    } catch (JavalinException late) {
      LOG.warn("requests in flight did not end in time and were cut off", late);
    }
  }
}
