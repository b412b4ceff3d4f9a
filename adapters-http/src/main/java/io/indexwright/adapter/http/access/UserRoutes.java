package io.indexwright.adapter.http.access;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.conditional.ConditionalRequests;
import io.indexwright.adapter.http.exchange.Body;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.user.ChangeUser;
import io.indexwright.application.user.CreateUser;
import io.indexwright.application.user.UserOutcome;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** {@code /users}: who there is, for administrators. */
public final class UserRoutes implements RouteGroup {
  private static final Access MANAGE = Access.of(Role.ADMIN, Scope.USERS_MANAGE);
  private static final String ALL = API + "/users";

  private final Users users;
  private final Hands hands;
  private final PublicIds ids;
  private final Gate gate;

  /** Shows {@code users}, and lets {@code hands} do what is asked at {@code gate}. */
  public UserRoutes(Users users, Hands hands, PublicIds ids, Gate gate) {
    this.users = users;
    this.hands = hands;
    this.ids = ids;
    this.gate = gate;
  }

  /** Who makes users, and changes them. */
  public record Hands(CreateUser create, ChangeUser change) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ALL, MANAGE, this::list);
    RouteGroup.post(routes, ALL, MANAGE, this::create);
    RouteGroup.read(routes, ALL + "/{id}", MANAGE, this::one);
    RouteGroup.patch(routes, ALL + "/{id}", MANAGE, this::change);
  }

  private void list(Context request) {
    PageRequest<Username> wanted = Parameters.read(request, given -> given.page(Username::new));
    request.json(ListView.of(request, users.all(wanted), UserView::of, Username::value));
  }

  private void one(Context request) {
    UUID id = Parameters.read(request, Parameters::id);
    answer(
        request,
        id,
        users
            .find(new UserId(id))
            .<UserOutcome>map(UserOutcome.Kept::new)
            .orElseGet(UserOutcome.Unknown::new));
  }

  private static Optional<Username> named(String text) {
    try {
      return Optional.of(new Username(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** A user, and the password that he begins with. */
  private record Newcomer(Optional<Username> name, Optional<Secret> password, Role role) {
    static Newcomer of(Body given) {
      given.text("username");
      given.text("password");
      return new Newcomer(
          given.parsed("username", UserRoutes::named, "must be a user name"),
          given.optionalText("password").map(Secret::of),
          given.parsed("role", Role::named, "must be a role").orElse(Role.VIEWER));
    }
  }

  private void create(Context request) {
    Newcomer wanted = Body.read(request, Newcomer::of);
    User user = User.of(new UserId(ids.next()), wanted.name().orElseThrow(), wanted.role());
    UserOutcome outcome =
        hands.create().create(user, wanted.password().orElseThrow(), gate.asker(request));
    answer(request.status(HttpStatus.CREATED), user.id().value(), outcome);
  }

  private void change(Context request) {
    UUID id = Parameters.read(request, Parameters::id);
    ChangeUser.Wanted wanted =
        Body.read(
            request,
            given ->
                new ChangeUser.Wanted(
                    given.parsed("role", Role::named, "must be a role"), given.flag("enabled")));
    Consumer<User> unchanged = user -> ConditionalRequests.requireMatch(request, UserView.of(user));
    answer(
        request, id, hands.change().change(new UserId(id), wanted, gate.asker(request), unchanged));
    ConditionalRequests.tag(request);
  }

  private static void answer(Context request, UUID id, UserOutcome outcome) {
    outcome
        .<Runnable>fold(
            user -> () -> request.json(UserView.of(user)),
            why ->
                () -> {
                  throw Body.refusal(why);
                },
            () ->
                () -> {
                  throw new UnknownException("user", id);
                })
        .run();
  }

  private record UserView(UUID id, String username, String role, boolean enabled) {
    static UserView of(User user) {
      return new UserView(
          user.id().value(), user.name().value(), user.role().toString(), user.isEnabled());
    }
  }
}
