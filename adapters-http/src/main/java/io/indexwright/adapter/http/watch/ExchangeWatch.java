package io.indexwright.adapter.http.watch;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/**
 * Names every exchange in the log, and times it under the pattern of its route: what is asked for
 * is never a label, for there is no end of it.
 */
public final class ExchangeWatch {
  private static final Logger LOG = LoggerFactory.getLogger("io.indexwright.access");
  private static final String REQUEST = "request";
  private static final String TRACE = "trace";
  private static final String BEGUN = "watch.begun";
  private static final Duration SLOW = Duration.ofSeconds(1);
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final MeterRegistry meters;
  private final Function<Context, String> who;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  /** What is timed together. */
  private record Kind(String method, String route, int status) {}

  /** Keeps times in {@code meters}; {@code who} says who asks. */
  public ExchangeWatch(MeterRegistry meters, Function<Context, String> who) {
    this.meters = meters;
    this.who = who;
  }

  /** Watches all that {@code routes} answer. */
  public void addTo(RoutesConfig routes) {
    routes.before(ExchangeWatch::begin).after(this::end);
  }

  private static void begin(Context exchange) {
    exchange.attribute(BEGUN, System.nanoTime());
    MDC.put(REQUEST, String.valueOf(exchange.res().getHeader("X-Request-Id")));
    MDC.put(TRACE, Trace.from(Optional.ofNullable(exchange.header(Trace.HEADER))).parent());
  }

  private void end(Context exchange) {
    long begun = Optional.<Long>ofNullable(exchange.attribute(BEGUN)).orElseGet(System::nanoTime);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    String route =
        Optional.ofNullable(exchange.endpoints().matchedHttpEndpoint())
            .map(endpoint -> endpoint.path)
            .orElse("none");
    exchange.header("Server-Timing", "total;dur=" + took.toMillis());
    timers
        .computeIfAbsent(
            new Kind(exchange.method().name(), route, exchange.statusCode()), this::timer)
        .record(took);
    tell(exchange, route, took);
    MDC.remove(REQUEST);
    MDC.remove(TRACE);
  }

  private Timer timer(Kind kind) {
    return Timer.builder("http.server.requests")
        .description("how long an answer took, until it was sent")
        .tag("method", kind.method())
        .tag("route", kind.route())
        .tag("status", Integer.toString(kind.status()))
        .serviceLevelObjectives(BOUNDS)
        .register(meters);
  }

  private void tell(Context exchange, String route, Duration took) {
    LOG.atLevel(took.compareTo(SLOW) < 0 ? Level.INFO : Level.WARN)
        .log(
            "{} {} {} in {} ms for {}",
            exchange.method(),
            route,
            exchange.statusCode(),
            took.toMillis(),
            who.apply(exchange));
  }
}
