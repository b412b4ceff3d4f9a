package io.indexwright.adapter.http.exchange;

import io.indexwright.adapter.http.trace.CurrentTrace;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Permission;
import io.indexwright.application.access.Principal;
import io.indexwright.application.access.Role;
import io.indexwright.application.audit.Origin;
import io.indexwright.application.audit.Person;
import io.indexwright.application.signin.Admission;
import io.indexwright.application.signin.Admit;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Stands before every route: nothing of a request is read, but its headers, before it is known who
 * asks and whether he may.
 */
public final class Gate {
  /** Another place for a key than {@code Authorization}. */
  static final String KEY_HEADER = "X-API-Key";

  private static final String CHALLENGE = "Bearer realm=\"indexwright\"";
  private static final String PRINCIPAL = "indexwright.principal";
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");
  private static final Predicate<String> TOLD = Pattern.compile("[ -~]{1,200}").asMatchPredicate();

  private final Admit admit;
  private final Clock clock;
  private final Predicate<Context> isFromAdmins;

  /**
   * Lets those through whom {@code admit} does, at the moments of {@code clock}.
   *
   * @param isFromAdmins whether a request comes from where the product is administered
   */
  public Gate(Admit admit, Clock clock, Predicate<Context> isFromAdmins) {
    this.admit = admit;
    this.clock = clock;
    this.isFromAdmins = isFromAdmins;
  }

  /** Returns who asks: on a route that is not for everybody, there is somebody. */
  public static Principal principal(Context exchange) {
    return known(exchange).orElseThrow(() -> new IllegalStateException("nobody stood at the gate"));
  }

  /** Returns who asks, if he has shown who he is. */
  public static Optional<Principal> known(Context exchange) {
    return Optional.ofNullable(exchange.attribute(PRINCIPAL));
  }

  /** Returns who asks as the audit log knows him. */
  public Asker asker(Context exchange) {
    return known(exchange)
        .map(known -> new Asker(known.id().subject(), clock.instant(), origin(exchange)))
        .orElseGet(() -> Asker.nobody(clock.instant(), origin(exchange)));
  }

  private static Origin origin(Context exchange) {
    return new Origin(
        told(exchange.res().getHeader(RequestId.HEADER)),
        CurrentTrace.id(),
        Route.of(exchange).map(Route::toString),
        new Person(Optional.empty(), told(exchange.ip()), told(exchange.userAgent())));
  }

  private static Optional<String> told(String header) {
    return Optional.ofNullable(header).filter(TOLD.and(words -> !words.isBlank()));
  }

  /** Returns what to throw if somebody is not who he says; why is nothing for him. */
  public static RefusedException turnedAway() {
    return RefusedException.unauthenticated(CHALLENGE);
  }

  /** Returns what to throw if the password is right, and a code is needed. */
  public static RefusedException codeNeeded() {
    return RefusedException.codeNeeded(CHALLENGE);
  }

  /** Returns what to throw if somebody has failed too often, and may try again then. */
  public RefusedException tooManyAttempts(Instant until) {
    return RefusedException.tooManyAttempts(Duration.between(clock.instant(), until));
  }

  void guard(Context exchange) {
    Route.of(exchange)
        .map(Route::access)
        .orElseThrow(() -> new IllegalStateException("a route for nobody"))
        .needed()
        .ifPresent(needed -> guard(exchange, needed));
  }

  private void guard(Context exchange, Permission needed) {
    Optional<String> shown = shown(exchange);
    shown
        .map(text -> admit.admit(text, needed, asker(exchange)))
        .orElseGet(Admission.Unknown::new)
        .<Runnable>fold(
            principal -> () -> letIn(exchange, principal, needed),
            () -> {
              throw turnedAway(shown.isPresent());
            },
            () -> {
              throw RefusedException.forbidden();
            })
        .run();
  }

  /** It is known by now who asks, so that the audit log can be told whose token came from where. */
  private void letIn(Context exchange, Principal principal, Permission needed) {
    exchange.attribute(PRINCIPAL, principal);
    if (needed.least() == Role.ADMIN && !isFromAdmins.test(exchange)) {
      admit.turnAway(needed, asker(exchange), "not from this address");
      throw RefusedException.notFromThere();
    }
  }

  /** Returns the token or the key that a request brought, if it brought one. */
  public static Optional<String> shown(Context exchange) {
    return Optional.ofNullable(exchange.header(Header.AUTHORIZATION))
        .map(BEARER::matcher)
        .map(bearer -> bearer.matches() ? bearer.group(1) : "")
        .or(() -> Optional.ofNullable(exchange.header(KEY_HEADER)));
  }

  private static RefusedException turnedAway(boolean hasShown) {
    return RefusedException.unauthenticated(
        CHALLENGE + (hasShown ? ", error=\"invalid_token\"" : ""));
  }
}
