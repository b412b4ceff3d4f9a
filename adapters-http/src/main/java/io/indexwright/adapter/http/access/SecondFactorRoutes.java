package io.indexwright.adapter.http.access;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Body;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.RecoveryCode;
import io.indexwright.application.factor.BeginSecondFactor;
import io.indexwright.application.factor.ConfirmSecondFactor;
import io.indexwright.application.factor.FactorOutcome;
import io.indexwright.application.factor.FactorOutcome.Refusal;
import io.indexwright.application.factor.NewSecondFactor;
import io.indexwright.application.factor.RemoveSecondFactor;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code /me/second-factor}: that of whoever asks. Its key and its recovery codes are told once.
 */
public final class SecondFactorRoutes implements RouteGroup {
  private static final Access MANAGE = Access.of(Role.VIEWER, Scope.FACTOR_MANAGE);
  private static final String MINE = API + "/me/second-factor";

  private final Users users;
  private final Hands hands;
  private final Gate gate;

  /** Lets {@code hands} do what one of {@code users} asks at {@code gate}. */
  public SecondFactorRoutes(Users users, Hands hands, Gate gate) {
    this.users = users;
    this.hands = hands;
    this.gate = gate;
  }

  /** Who makes second factors, and takes them away. */
  public record Hands(
      BeginSecondFactor begin, ConfirmSecondFactor confirm, RemoveSecondFactor remove) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.post(routes, MINE, MANAGE, this::begin);
    RouteGroup.post(routes, MINE + "/confirm", MANAGE, this::confirm);
    RouteGroup.delete(routes, MINE, MANAGE, this::remove);
  }

  private void begin(Context request) {
    String password = Body.read(request, given -> given.text("password"));
    answer(
        hands.begin().begin(asking(request), Secret.of(password), gate.asker(request)),
        begun -> request.status(HttpStatus.CREATED).json(BegunView.of(begun)),
        RefusedException.conflict(
            "second-factor-not-begun", "you have one already, or its key cannot be sealed"));
  }

  private void confirm(Context request) {
    Confirmation shown = Body.read(request, Confirmation::of);
    answer(
        hands
            .confirm()
            .confirm(
                asking(request),
                Secret.of(shown.password()),
                Secret.of(shown.code()),
                gate.asker(request)),
        codes -> request.json(ConfirmedView.of(codes)),
        refused());
  }

  private record Confirmation(String password, String code) {
    static Confirmation of(Body given) {
      return new Confirmation(given.text("password"), given.text("code"));
    }
  }

  private void remove(Context request) {
    RemoveSecondFactor.Shown shown =
        Body.read(
            request,
            given ->
                new RemoveSecondFactor.Shown(
                    given.optionalText("password").map(Secret::of),
                    given.optionalText("code").map(Secret::of)));
    answer(
        hands.remove().remove(asking(request), shown, gate.asker(request)),
        owner -> request.status(HttpStatus.NO_CONTENT),
        refused());
  }

  private User asking(Context request) {
    UserId id = Gate.principal(request).id();
    return users
        .find(id)
        .orElseThrow(() -> new IllegalStateException("nobody is forgotten, and he is: " + id));
  }

  private <T> void answer(
      FactorOutcome<T> outcome, Consumer<T> telling, RefusedException ifNothingChanges) {
    outcome
        .<Runnable>fold(
            told -> () -> telling.accept(told),
            why -> (why == Refusal.UNPROVED ? refused() : ifNothingChanges).thrown(),
            until -> gate.tooManyAttempts(until).thrown())
        .run();
  }

  private static RefusedException refused() {
    return RefusedException.unprocessable(
        "second-factor-refused",
        "there is nothing to change, or what you show proves nothing at this moment",
        List.of());
  }

  private record BegunView(String secret, String uri) {
    static BegunView of(NewSecondFactor begun) {
      return new BegunView(begun.key().reveal(), begun.uri().reveal());
    }
  }

  private record ConfirmedView(List<String> recoveryCodes) {
    static ConfirmedView of(List<RecoveryCode> codes) {
      return new ConfirmedView(codes.stream().map(RecoveryCode::reveal).toList());
    }
  }
}
