package io.indexwright.adapter.http.rate;

import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns away who asks too much, by address before it is known who asks, and by principal after, and
 * tells everybody what is left, as in <a
 * href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header
 * fields for HTTP</a>.
 */
public final class RateLimits {
  private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);
  private static final String POLICY = "RateLimit-Policy";
  private static final String LEFT = "RateLimit";
  private static final String SCARCEST = "rate.scarcest";
  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  private final Map<RouteClass, Allowance> allowances;
  private final Clients clients;
  private final RateBuckets buckets;
  private final RateBuckets otherwise;

  /**
   * How clients are told apart.
   *
   * @param principal who asks, if anybody knows him
   * @param isSignIn whether a request asks if a password is right
   */
  public record Clients(
      Function<Context, String> address,
      Function<Context, Optional<String>> principal,
      Predicate<Context> isSignIn) {}

  /** What may be asked in one class, and what came of asking. */
  private record Spent(RouteClass type, Allowance allowance, Taken taken) {}

  /**
   * Allows {@code allowances} to each of {@code clients}.
   *
   * @param buckets what they take from
   * @param otherwise what they take from while {@code buckets} are away
   */
  public RateLimits(
      Map<RouteClass, Allowance> allowances,
      Clients clients,
      RateBuckets buckets,
      RateBuckets otherwise) {
    this.allowances = Map.copyOf(allowances);
    this.clients = clients;
    this.buckets = buckets;
    this.otherwise = otherwise;
  }

  /** Counts the requests to {@code path}, such as {@code /api/*}. */
  public void addTo(RoutesConfig routes, String path) {
    routes.before(path, this::countAddress).beforeMatched(path, this::countPrincipal);
  }

  private void countAddress(Context request) {
    count(request, clients.address().apply(request));
  }

  private void countPrincipal(Context request) {
    clients.principal().apply(request).ifPresent(who -> count(request, who));
  }

  private void count(Context request, String who) {
    RouteClass type = RouteClass.of(request.method(), clients.isSignIn().test(request));
    Allowance allowance = allowances.getOrDefault(type, Allowance.aMinute(Integer.MAX_VALUE));
    Taken taken = take(type.word() + " " + who, allowance);
    tell(request, new Spent(type, allowance, taken));
    if (!taken.isGranted()) {
      throw RefusedException.tooMany(seconds(taken.untilNext()));
    }
  }

  /** Nobody goes uncounted while the common buckets are away. */
  private Taken take(String client, Allowance allowance) {
    try {
      return buckets.take(client, allowance);
    } catch (UnavailableException away) {
      LOG.debug("each process counts for itself", away);
      return otherwise.take(client, allowance);
    }
  }

  /** Of two buckets, the one that takes longer to be full is told. */
  private static void tell(Context request, Spent spent) {
    Taken taken = spent.taken();
    boolean isScarcest =
        Optional.<Taken>ofNullable(request.attribute(SCARCEST))
            .filter(told -> told.untilFull().compareTo(taken.untilFull()) > 0)
            .isEmpty();
    if (isScarcest) {
      request.attribute(SCARCEST, taken);
      request
          .header(POLICY, policy(spent.type(), spent.allowance()))
          .header(LEFT, left(spent.type(), taken));
    }
  }

  private static String policy(RouteClass type, Allowance allowance) {
    return '"'
        + type.word()
        + "\";q="
        + allowance.requests()
        + ";w="
        + allowance.window().toSeconds();
  }

  private static String left(RouteClass type, Taken taken) {
    return '"' + type.word() + "\";r=" + taken.left() + ";t=" + seconds(taken.untilFull());
  }

  /** Rounded up: who comes back then is let in. */
  private static long seconds(Duration span) {
    return (span.toNanos() + NANOS - 1) / NANOS;
  }
}
