package io.indexwright.adapter.http.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Turns away who asks too much, by address and by principal, and tells everybody what is left, as
 * in <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit
 * header fields for HTTP</a>. Each process counts for itself.
 */
public final class RateLimits {
  private static final String POLICY = "RateLimit-Policy";
  private static final String LEFT = "RateLimit";

  /**
   * So many clients are remembered; the one that was not seen for the longest time is forgotten.
   */
  private static final int MOST_CLIENTS = 100_000;

  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  private final Map<RouteClass, Allowance> allowances;
  private final Clients clients;
  private final TimeMeter time;
  private final Cache<Client, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_CLIENTS).build();

  /** Whose requests are counted together, of one class. */
  private record Client(RouteClass type, String who) {}

  /**
   * How clients are told apart.
   *
   * @param principal who asks, or the address of somebody nobody knows
   * @param isSignIn whether a request asks if a password is right
   */
  public record Clients(
      Function<Context, String> address,
      Function<Context, String> principal,
      Predicate<Context> isSignIn) {

    /** By address alone. */
    public static Clients of(Function<Context, String> address) {
      return new Clients(address, address, request -> false);
    }
  }

  /** Allows {@code allowances} to each of {@code clients}. */
  public RateLimits(Map<RouteClass, Allowance> allowances, Clients clients) {
    this(allowances, clients, TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(Map<RouteClass, Allowance> allowances, Clients clients, TimeMeter time) {
    this.allowances = Map.copyOf(allowances);
    this.clients = clients;
    this.time = time;
  }

  /** Counts the requests to {@code path}, such as {@code /api/*}. */
  public void addTo(RoutesConfig routes, String path) {
    routes.before(path, this::count);
  }

  private void count(Context request) {
    RouteClass type = RouteClass.of(request.method(), clients.isSignIn().test(request));
    Allowance allowance = allowances.getOrDefault(type, Allowance.aMinute(Integer.MAX_VALUE));
    ConsumptionProbe scarcest =
        Stream.of(clients.address(), clients.principal())
            .map(by -> by.apply(request))
            .distinct()
            .map(who -> bucket(new Client(type, who), allowance).tryConsumeAndReturnRemaining(1))
            .min(
                Comparator.comparing(ConsumptionProbe::isConsumed)
                    .thenComparing(ConsumptionProbe::getRemainingTokens))
            .orElseThrow();
    request
        .header(POLICY, policy(type, allowance))
        .header(
            LEFT,
            "\"%s\";r=%s;t=%s"
                .formatted(
                    type.word(),
                    scarcest.getRemainingTokens(),
                    seconds(scarcest.getNanosToWaitForReset())));
    if (!scarcest.isConsumed()) {
      throw RefusedException.tooMany(seconds(scarcest.getNanosToWaitForRefill()));
    }
  }

  private static String policy(RouteClass type, Allowance allowance) {
    return "\"%s\";q=%s;w=%s"
        .formatted(type.word(), allowance.requests(), allowance.window().toSeconds());
  }

  private Bucket bucket(Client client, Allowance allowance) {
    return buckets.get(
        client,
        unknown ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit
                            .capacity(allowance.requests())
                            .refillGreedy(allowance.requests(), allowance.window()))
                .withCustomTimePrecision(time)
                .build());
  }

  /** Rounded up: who comes back then is let in. */
  private static long seconds(long nanos) {
    return (nanos + NANOS - 1) / NANOS;
  }
}
