package io.indexwright.application.user;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.proof.Canonical;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts somebody in another role, shuts him out, or lets him in again. */
public final class ChangeUser {
  private final Users users;
  private final AuditTrail trail;

  public ChangeUser(Users users, AuditTrail trail) {
    this.users = users;
    this.trail = trail;
  }

  /**
   * What is to be otherwise.
   *
   * @param role the other role; the same one if empty
   * @param isEnabled whether he is let in; as before if empty
   */
  public record Wanted(Optional<Role> role, Optional<Boolean> isEnabled) {
    User of(User user, Asker asker) {
      User changed = user.in(role.orElse(user.role())).enabled(isEnabled.orElse(user.isEnabled()));
      return changed.isEnabled() ? changed : changed.above(user.floor().raised(asker.at()));
    }
  }

  /** Changes a user; what he holds of tokens ends with it if he is shut out. */
  public UserOutcome change(UserId id, Wanted wanted, Asker asker) {
    return change(id, wanted, asker, asHeIs -> {});
  }

  /**
   * Changes a user as {@link #change(UserId, Wanted, Asker)} does.
   *
   * @param check is shown the user as nobody else changes him any more, and may throw
   */
  public UserOutcome change(UserId id, Wanted wanted, Asker asker, Consumer<User> check) {
    return trail
        .of(
            asker.deed(AuditAction.CHANGE_USER, id.resource()),
            () -> {
              Optional<User> held = users.hold(id);
              held.ifPresent(check);
              return held.map(user -> changed(user, wanted, asker));
            },
            told -> told.map(Told::result).orElse(Result.refused("there is no such user")))
        .<UserOutcome>map(told -> new UserOutcome.Kept(told.after()))
        .orElseGet(UserOutcome.Unknown::new);
  }

  private Told changed(User user, Wanted wanted, Asker asker) {
    User after = wanted.of(user, asker);
    users.change(after);
    return new Told(user, after);
  }

  private record Told(User before, User after) {
    Result result() {
      return Result.done(Change.of(state(before), state(after)));
    }

    private static Canonical state(User user) {
      return Canonical.of(user.role() + (user.isEnabled() ? "" : " shut out"));
    }
  }
}
