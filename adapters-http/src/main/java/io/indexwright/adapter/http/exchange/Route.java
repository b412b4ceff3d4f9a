package io.indexwright.adapter.http.exchange;

import io.indexwright.application.access.Permission;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may be asked for, and by whom. It goes with its handler wherever that is registered.
 *
 * @param path as it is registered, with names for what differs
 */
public record Route(String method, String path, Access access) implements RouteRole {

  /**
   * For whom a route is, and until when.
   *
   * @param needed what somebody has to show; empty if it is for everybody
   * @param retirement empty if it stays
   */
  public record Access(Optional<Permission> needed, Optional<Retirement> retirement) {
    /** For everybody, whoever he is: health, the page itself, and where one signs in. */
    public static final Access OPEN = new Access(Optional.empty(), Optional.empty());

    /** For those who are at least {@code least}, within a scope. */
    public static Access of(Role least, Scope scope) {
      return new Access(Optional.of(new Permission(least, scope)), Optional.empty());
    }

    /** Returns the same, on a route that goes. */
    public Access until(Retirement end) {
      return new Access(needed, Optional.of(end));
    }
  }

  /**
   * How a route goes, as its answers tell it.
   *
   * @param deprecated from when on nobody should begin to use it (RFC 9745)
   * @param sunset from when on it may answer no more (RFC 8594); not before
   * @param instead a page that says what to use
   */
  public record Retirement(Instant deprecated, Instant sunset, URI instead) {
    private static final DateTimeFormatter HTTP_DATE =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /** Refuses a route that goes before anybody was told. */
    public Retirement {
      if (sunset.isBefore(deprecated)) {
        throw new IllegalArgumentException("gone at %s, told at %s".formatted(sunset, deprecated));
      }
    }

    private void tell(Context exchange) {
      exchange
          .header("Deprecation", "@" + deprecated.getEpochSecond())
          .header("Sunset", HTTP_DATE.format(sunset))
          .header("Link", "<%s>; rel=\"deprecation\"".formatted(instead));
    }
  }

  /** Tells how the route goes that an exchange came by, if it does. */
  static void tellRetirement(Context exchange) {
    of(exchange)
        .flatMap(route -> route.access().retirement())
        .ifPresent(retirement -> retirement.tell(exchange));
  }

  /** Returns the route that an exchange came by, if its handler brought one. */
  static Optional<Route> of(Context exchange) {
    return only(exchange.routeRoles());
  }

  /** Returns the route of an endpoint, if its handler brought one. */
  public static Optional<Route> of(Endpoint endpoint) {
    return Optional.ofNullable(endpoint.metadata(Roles.class))
        .flatMap(roles -> only(roles.getRoles()));
  }

  private static Optional<Route> only(Set<RouteRole> roles) {
    for (RouteRole role : roles) {
      if (role instanceof Route route) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
