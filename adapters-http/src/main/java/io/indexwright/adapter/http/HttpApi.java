package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Conventions;
import io.indexwright.adapter.http.protection.Origins;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.application.port.UnavailableException;
import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The face, listening until it is closed. */
public final class HttpApi implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);

  private final Javalin javalin;

  private HttpApi(Javalin javalin) {
    this.javalin = javalin;
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
    Javalin javalin =
        Javalin.create(
            config -> {
              setup.applyTo(config);
              Conventions.applyTo(config);
              groups.forEach(group -> group.addTo(config.routes));
            });
    try {
      return new HttpApi(javalin.start());
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
    try {
      javalin.stop();
    } catch (JavalinException late) {
      LOG.warn("requests in flight did not end in time and were cut off", late);
    }
  }
}
