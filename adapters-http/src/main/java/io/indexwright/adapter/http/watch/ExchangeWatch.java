package io.indexwright.adapter.http.watch;

import io.indexwright.adapter.http.trace.CurrentTrace;
import io.indexwright.adapter.http.trace.Trace;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/**
 * Names every exchange in the log, times it under the pattern of its route, and tells it as a part
 * of its trace: what is asked for is never a label, for there is no end of it.
 */
public final class ExchangeWatch {
  private static final Logger LOG = LoggerFactory.getLogger("io.indexwright.access");
  private static final String REQUEST = "request";
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
  private final Optional<? extends Consumer<ServerSpan>> spans;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  /** What is timed together. */
  private record Kind(String method, String route, int status) {}

  /** Since when an exchange is watched, by {@link System#nanoTime()}. */
  private record Begun(long at, Trace trace) {}

  /**
   * Keeps times in {@code meters}; {@code who} says who asks.
   *
   * @param spans hears of every exchange when it was answered, sampled or not
   */
  public ExchangeWatch(
      MeterRegistry meters,
      Function<Context, String> who,
      Optional<? extends Consumer<ServerSpan>> spans) {
    this.meters = meters;
    this.who = who;
    this.spans = spans;
  }

  /** Watches all that {@code routes} answer. */
  public void addTo(RoutesConfig routes) {
    routes.before(this::begin).after(this::end);
  }

  private void begin(Context exchange) {
    Begun begun = begun(exchange);
    exchange.attribute(BEGUN, begun);
    MDC.put(REQUEST, String.valueOf(exchange.res().getHeader("X-Request-Id")));
    CurrentTrace.begin(begun.trace());
  }

  private Begun begun(Context exchange) {
    return new Begun(
        System.nanoTime(),
        Trace.from(Optional.ofNullable(exchange.header(Trace.HEADER)), spans.isPresent()));
  }

  private void end(Context exchange) {
    Begun begun =
        Optional.<Begun>ofNullable(exchange.attribute(BEGUN)).orElseGet(() -> begun(exchange));
    Duration took = Duration.ofNanos(System.nanoTime() - begun.at());
    Optional<String> route =
        Optional.ofNullable(exchange.endpoints().matchedHttpEndpoint())
            .map(endpoint -> endpoint.path);
    String shown = route.orElse("none");
    exchange.header("Server-Timing", "total;dur=" + took.toMillis());
    timers
        .computeIfAbsent(
            new Kind(exchange.method().name(), shown, exchange.statusCode()), this::timer)
        .record(took);
    tell(exchange, shown, took);
    spans.ifPresent(
        told ->
            told.accept(
                new ServerSpan(
                    begun.trace(),
                    exchange.scheme(),
                    exchange.method().name(),
                    route,
                    exchange.statusCode(),
                    took)));
    MDC.remove(REQUEST);
    CurrentTrace.end();
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
