package io.indexwright.application.user;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import java.time.Duration;

/** Ends all tokens that were issued so far; whoever held one signs in again. */
public final class EndTokens {
  private static final AuditResource EVERYBODY = new AuditResource("user/everybody");

  private final Users users;
  private final AuditTrail trail;

  public EndTokens(Users users, AuditTrail trail) {
    this.users = users;
    this.trail = trail;
  }

  /**
   * Ends those of one user.
   *
   * @param grace how long they are still good
   * @return false if there is no such user
   */
  public boolean of(UserId id, Duration grace, Asker asker) {
    return trail.of(
        asker.deed(AuditAction.RAISE_FLOOR, id.resource()),
        () ->
            users
                .hold(id)
                .map(
                    user -> {
                      users.change(user.above(user.floor().raised(asker.at().plus(grace))));
                      return user;
                    })
                .isPresent(),
        found -> found ? Result.done(Change.UNTOLD) : Result.refused("there is no such user"));
  }

  /** Ends those of everybody. */
  public void ofEverybody(Duration grace, Asker asker) {
    trail.of(
        asker.deed(AuditAction.RAISE_FLOOR, EVERYBODY),
        () -> {
          users.raise(users.everybody().raised(asker.at().plus(grace)));
          return grace;
        },
        raised -> Result.done(Change.UNTOLD));
  }
}
