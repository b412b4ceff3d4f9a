package io.indexwright.adapter.http.access;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Body;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.apikey.CreateApiKey;
import io.indexwright.application.apikey.KeyRequest;
import io.indexwright.application.apikey.NewKey;
import io.indexwright.application.apikey.RevokeApiKey;
import io.indexwright.application.apikey.RotateApiKey;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.access.ApiKeys;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /api-keys}: the keys of whoever asks. */
public final class KeyRoutes implements RouteGroup {
  private static final Access MANAGE = Access.of(Role.VIEWER, Scope.KEYS_MANAGE);
  private static final String ALL = API + "/api-keys";
  private static final String ONE = ALL + "/{id}";
  private static final int MOST_DAYS = 366;
  private static final int LONGEST_NAME = 100;

  private final ApiKeys keys;
  private final Hands hands;
  private final Gate gate;

  /** Shows {@code keys}, and lets {@code hands} do what is asked at {@code gate}. */
  public KeyRoutes(ApiKeys keys, Hands hands, Gate gate) {
    this.keys = keys;
    this.hands = hands;
    this.gate = gate;
  }

  /** Who makes keys, and takes them back. */
  public record Hands(CreateApiKey create, RotateApiKey rotate, RevokeApiKey revoke) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ALL, MANAGE, this::list);
    RouteGroup.post(routes, ALL, MANAGE, this::create);
    RouteGroup.post(routes, ONE + "/rotate", MANAGE, this::rotate);
    RouteGroup.delete(routes, ONE, MANAGE, this::revoke);
  }

  private void list(Context request) {
    request.json(
        new KeyList(keys.of(Gate.principal(request).id()).stream().map(KeyView::of).toList()));
  }

  private void create(Context request) {
    KeyRequest wanted = Body.read(request, KeyRoutes::wanted);
    MadeKey made =
        hands
            .create()
            .create(wanted, Gate.principal(request), gate.asker(request))
            .map(MadeKey::of)
            .orElseThrow(RefusedException::forbidden);
    request.status(HttpStatus.CREATED).json(made);
  }

  private static KeyRequest wanted(Body given) {
    String name =
        given
            .parsed(
                "name",
                text -> Optional.of(text).filter(t -> !t.isBlank() && t.length() <= LONGEST_NAME),
                "must be a name of 1 to " + LONGEST_NAME + " characters")
            .orElse("key");
    List<Scope> scopes = given.list("scopes", Scope::named, "must be scopes that there are");
    return new KeyRequest(
        name, Set.copyOf(scopes), Duration.ofDays(given.number("days", 1, MOST_DAYS)));
  }

  private void rotate(Context request) {
    UUID id = Parameters.read(request, Parameters::id);
    request
        .status(HttpStatus.CREATED)
        .json(
            hands
                .rotate()
                .rotate(new ApiKeyId(id), Gate.principal(request), gate.asker(request))
                .map(MadeKey::of)
                .orElseThrow(() -> new UnknownException("key", id)));
  }

  private void revoke(Context request) {
    UUID id = Parameters.read(request, Parameters::id);
    if (!hands.revoke().revoke(new ApiKeyId(id), Gate.principal(request), gate.asker(request))) {
      throw new UnknownException("key", id);
    }
    request.status(HttpStatus.NO_CONTENT);
  }

  private record KeyList(List<KeyView> data) {}

  /** What may be told of a key at any time. */
  private record KeyView(
      UUID id,
      String prefix,
      String name,
      List<String> scopes,
      Instant expiresAt,
      Optional<Instant> lastUsedAt) {
    static KeyView of(ApiKey key) {
      return new KeyView(
          key.id().value(),
          key.prefix().value(),
          key.name(),
          key.scopes().stream().map(Scope::toString).toList(),
          key.expiresAt(),
          key.lastUsedAt());
    }
  }

  /** What is told of a key once. */
  private record MadeKey(String key, KeyView about) {
    static MadeKey of(NewKey made) {
      return new MadeKey(made.token().reveal(), KeyView.of(made.key()));
    }
  }
}
