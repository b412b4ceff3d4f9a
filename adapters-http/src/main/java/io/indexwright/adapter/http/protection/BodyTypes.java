package io.indexwright.adapter.http.protection;

import io.indexwright.adapter.http.exchange.RefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of bodies that are read; every other one is refused before anything is done. */
public final class BodyTypes {
  private final Set<String> types;

  /** Reads {@code types} such as {@code application/json}, whatever their parameters. */
  public BodyTypes(Set<String> types) {
    this.types = Set.copyOf(types);
  }

  /** Looks at every request that {@code routes} answer. */
  public void addTo(RoutesConfig routes) {
    routes.before(this::look);
  }

  private void look(Context request) {
    if (hasBody(request) && !types.contains(typeOf(request))) {
      throw RefusedException.unreadType(types);
    }
  }

  private static boolean hasBody(Context request) {
    return request.contentLength() > 0 || request.header(Header.TRANSFER_ENCODING) != null;
  }

  private static String typeOf(Context request) {
    return Optional.ofNullable(request.contentType())
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }
}
