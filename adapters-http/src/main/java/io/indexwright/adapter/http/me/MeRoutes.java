package io.indexwright.adapter.http.me;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Body;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Principal;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.me.ErasePerson;
import io.indexwright.application.me.ErasureOutcome;
import io.indexwright.application.me.ExportPerson;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.signin.GoodUntil;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /me}: who asks, all that is kept of him, and the end of it. */
public final class MeRoutes implements RouteGroup {
  /** Whoever is known may ask about himself; a program only if its key was given for that. */
  static final Access MINE = Access.of(Role.VIEWER, Scope.ME_MANAGE);

  /** Where somebody finds himself. */
  static final String ME = API + "/me";

  private final Users users;
  private final GoodUntil goodUntil;
  private final Hands hands;
  private final Gate gate;

  /** Shows who of {@code users} asks, and lets {@code hands} do what is asked at {@code gate}. */
  public MeRoutes(Users users, GoodUntil goodUntil, Hands hands, Gate gate) {
    this.users = users;
    this.goodUntil = goodUntil;
    this.hands = hands;
    this.gate = gate;
  }

  /** Who tells all that is kept of somebody, and who forgets him. */
  public record Hands(ExportPerson export, ErasePerson erase) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ME, MINE, this::tell);
    RouteGroup.listen(routes, ME + "/export", MINE, this::export);
    RouteGroup.delete(routes, ME, MINE, this::erase);
  }

  private void tell(Context request) {
    Principal asking = Gate.principal(request);
    Instant now = gate.asker(request).at();
    request.json(
        Me.of(
            known(asking.id()), asking, Gate.shown(request).flatMap(it -> goodUntil.of(it, now))));
  }

  private User known(UserId id) {
    return users.find(id).orElseThrow(() -> new UnknownException("user", id.value()));
  }

  private void export(Context request) throws IOException {
    UserId user = Gate.principal(request).id();
    Instant now = gate.asker(request).at();
    hands.export().begin(user, gate.asker(request));
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    request
        .contentType("application/zip")
        .header(Header.CACHE_CONTROL, "no-store")
        .header(
            Header.CONTENT_DISPOSITION,
            "attachment; filename=\"indexwright-" + user + "-" + today + ".zip\"");
    new ExportArchive(hands.export(), user, now).writeTo(request.outputStream());
  }

  private void erase(Context request) {
    Secret password = Secret.of(Body.read(request, given -> given.text("password")));
    UserId user = Gate.principal(request).id();
    ErasureOutcome outcome = hands.erase().eraseOneself(user, password, gate.asker(request));
    outcome
        .fold(
            new ErasureOutcome.Cases<Runnable>(
                () -> () -> request.status(HttpStatus.NO_CONTENT),
                () ->
                    RefusedException.unprocessable(
                            "wrong-password",
                            "the password is another one; nothing is erased",
                            List.of())
                        .thrown(),
                until -> gate.tooManyAttempts(until).thrown(),
                why -> RefusedException.conflict("not-erasable", why).thrown()))
        .run();
  }

  /** Who asks, by what he may ask for, and until when it is good. */
  private record Me(
      UUID id, String username, String role, List<String> scopes, Optional<Instant> validUntil) {
    static Me of(User user, Principal asking, Optional<Instant> validUntil) {
      return new Me(
          user.id().value(),
          user.name().value(),
          asking.role().toString(),
          asking.scopes().stream().map(Scope::toString).toList(),
          validUntil);
    }
  }
}
