package io.indexwright.adapter.http.exchange;

import io.indexwright.application.access.Permission;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be asked for, and by whom. It goes with its handler wherever that is registered.
 *
 * @param path as it is registered, with names for what differs
 */
public record Route(String method, String path, Access access) implements RouteRole {

  /**
   * For whom a route is.
   *
   * @param needed what somebody has to show; empty if it is for everybody
   */
  public record Access(Optional<Permission> needed) {
    /** For everybody, whoever he is: health, the page itself, and where one signs in. */
    public static final Access OPEN = new Access(Optional.empty());

    /** For those who are at least {@code least}, within a scope. */
    public static Access of(Role least, Scope scope) {
      return new Access(Optional.of(new Permission(least, scope)));
    }
  }

  /** Returns the route that an exchange came by, if its handler brought one. */
  static Optional<Route> of(Context exchange) {
    return only(exchange.routeRoles().stream());
  }

  /** Returns the route of an endpoint, if its handler brought one. */
  public static Optional<Route> of(Endpoint endpoint) {
    return Optional.ofNullable(endpoint.metadata(Roles.class))
        .flatMap(roles -> only(roles.getRoles().stream()));
  }

  private static Optional<Route> only(Stream<RouteRole> roles) {
    return roles.filter(Route.class::isInstance).map(Route.class::cast).findFirst();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
