package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Conventions;
import io.indexwright.adapter.http.protection.Gate;
import io.indexwright.adapter.http.protection.Origins;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.application.port.UnavailableException;
import io.javalin.Javalin;
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
  private final Gate gate;

  private HttpApi(Javalin javalin, Gate gate) {
    this.javalin = javalin;
    this.gate = gate;
  }

  /**
   * Starts to answer what {@code groups} answer.
   *
   * @throws UnavailableException if the address is taken, or is not ours to take
   */
  public static HttpApi start(HttpAddress address, List<RouteGroup> groups) {
    return start(address, Protection.USUAL, groups);
  }

  /**
   * Starts to answer what {@code groups} answer, to whoever passes {@code protection}.
   *
   * @throws UnavailableException if the address is taken or is not ours to take, or if the
   *     certificate cannot be used
   */
  public static HttpApi start(HttpAddress address, Protection protection, List<RouteGroup> groups) {
    List<RouteGroup> guarded = new ArrayList<>();
    guarded.add(new Origins(protection.origins())::addTo);
    guarded.addAll(groups);
    return start(JettySetup.of(address, protection), guarded);
  }

  static HttpApi start(JettySetup setup, List<RouteGroup> groups) {
    Gate gate = new Gate(setup.protection().limits());
    Javalin javalin =
        Javalin.create(
            config -> {
              setup.applyTo(config, gate);
              Conventions.applyTo(config);
              groups.forEach(group -> group.addTo(config.routes));
            });
    try {
      return new HttpApi(javalin.start(), gate);
    } catch (JavalinException notOurs) {
      throw new UnavailableException("the address " + setup.address(), notOurs);
    }
  }

  /** Returns the port that is listened on: the chosen one, or the one the system picked. */
  public int port() {
    return javalin.port();
  }

  /**
   * Takes no new connection and waits for the requests in flight, nine seconds at most; what has
   * not ended by then is cut off. Whoever has a load balancer in front lets {@link
   * HealthRoutes.Readiness} say no a while before.
   */
  @Override
  public void close() {
    gate.leave();
    LockSupport.parkNanos(SETTLE.toNanos());
    try {
      javalin.stop();
    } catch (JavalinException late) {
      LOG.warn("requests in flight did not end in time and were cut off", late);
    }
  }
}
