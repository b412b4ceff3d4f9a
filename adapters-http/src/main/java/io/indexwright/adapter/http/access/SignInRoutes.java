package io.indexwright.adapter.http.access;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Body;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Username;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.signin.AcceptInvitation;
import io.indexwright.application.signin.EndSession;
import io.indexwright.application.signin.RenewSession;
import io.indexwright.application.signin.Session;
import io.indexwright.application.signin.SignIn;
import io.indexwright.application.signin.SignInOutcome;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** {@code /auth}: from a password, or a link that is good once, to tokens, and to the next ones. */
public final class SignInRoutes implements RouteGroup {
  private static final String AUTH = API + "/auth";

  private final Doors doors;
  private final Gate gate;

  /** Opens {@code doors} to whoever comes by {@code gate}. */
  public SignInRoutes(Doors doors, Gate gate) {
    this.doors = doors;
    this.gate = gate;
  }

  /** The ways in, and the way out. */
  public record Doors(SignIn signIn, RenewSession renew, EndSession end, AcceptInvitation accept) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.post(routes, AUTH + "/token", Access.OPEN, this::signIn);
    RouteGroup.post(routes, AUTH + "/refresh", Access.OPEN, this::renew);
    RouteGroup.post(routes, AUTH + "/revoke", Access.OPEN, this::end);
    RouteGroup.post(routes, AUTH + "/one-time", Access.OPEN, this::accept);
  }

  private static Optional<SignIn.Typed> typed(Body given) {
    Optional<Username> name = named(given.text("username"));
    Optional<Secret> password = given.optionalText("password").map(Secret::of);
    Optional<Secret> code = given.optionalText("code").map(Secret::of);
    return name.flatMap(who -> password.map(word -> new SignIn.Typed(who, word, code)));
  }

  /** A name that nobody can have is answered as one that nobody has. */
  private static Optional<Username> named(String text) {
    try {
      return Optional.of(new Username(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private void signIn(Context request) {
    Optional<SignIn.Typed> typed = Body.read(request, SignInRoutes::typed);
    Asker asker = gate.asker(request);
    answer(
        request,
        typed
            .map(whole -> doors.signIn().signIn(whole, asker))
            .orElseGet(SignInOutcome.Refused::new));
  }

  private void renew(Context request) {
    answer(request, doors.renew().renew(token(request, "refreshToken"), gate.asker(request)));
  }

  private void accept(Context request) {
    answer(request, doors.accept().accept(token(request, "token"), gate.asker(request)));
  }

  private void end(Context request) {
    doors.end().end(token(request, "refreshToken"), gate.asker(request));
    request.status(HttpStatus.NO_CONTENT);
  }

  private static Secret token(Context request, String name) {
    return Secret.of(Body.read(request, given -> given.text(name)));
  }

  private void answer(Context request, SignInOutcome outcome) {
    outcome
        .<Runnable>fold(
            session -> () -> request.json(Tokens.of(session)),
            () -> Gate.codeNeeded().thrown(),
            () -> Gate.turnedAway().thrown(),
            until -> gate.tooManyAttempts(until).thrown())
        .run();
  }

  /** What is told of a sign-in, once. */
  private record Tokens(String accessToken, String refreshToken, long expiresIn) {
    static Tokens of(Session session) {
      return new Tokens(
          session.accessToken().reveal(),
          session.refreshToken().reveal(),
          session.expiresIn().toSeconds());
    }
  }
}
