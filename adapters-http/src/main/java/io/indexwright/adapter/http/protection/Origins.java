package io.indexwright.adapter.http.protection;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Pages of other origins whose scripts may read our answers (CORS): none unless they are named, and
 * never with cookies.
 */
public final class Origins {
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String ASKED =
      "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id, "
          + "traceparent";
  private static final String ANSWERED =
      "Deprecation, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset, "
          + "X-Request-Id";
  private static final String SECONDS_TO_REMEMBER = "600";

  private final Set<String> allowed;

  /** Allows {@code allowed}, each as a browser names it: {@code https://desk.example.com}. */
  public Origins(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /** Returns true if a browser could name an origin so. */
  public static boolean isOrigin(String text) {
    try {
      URI origin = URI.create(text);
      return Set.of("http", "https").contains(String.valueOf(origin.getScheme()))
          && origin.getHost() != null
          && text.equals(origin.getScheme() + "://" + origin.getRawAuthority())
          && origin.getRawUserInfo() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Tells browsers about every answer that {@code routes} give. */
  public void addTo(RoutesConfig routes) {
    if (!allowed.isEmpty()) {
      routes.before(this::open);
    }
  }

  private void open(Context request) {
    request.header(Header.VARY, Header.ORIGIN);
    Optional<String> origin = Optional.ofNullable(request.header(Header.ORIGIN));
    origin.filter(allowed::contains).ifPresent(known -> open(request, known));
  }

  private static void open(Context request, String origin) {
    request
        .header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
        .header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWERED);
    if (HandlerType.OPTIONS.equals(request.method())
        && request.header(Header.ACCESS_CONTROL_REQUEST_METHOD) != null) {
      request
          .header(Header.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
          .header(Header.ACCESS_CONTROL_ALLOW_HEADERS, ASKED)
          .header(Header.ACCESS_CONTROL_MAX_AGE, SECONDS_TO_REMEMBER)
          .status(HttpStatus.NO_CONTENT)
          .skipRemainingHandlers();
    }
  }
}
