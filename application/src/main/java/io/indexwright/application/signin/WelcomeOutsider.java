package io.indexwright.application.signin;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.access.token.TokenVerdict;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.port.access.Outsiders;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.application.user.ChangeUser;
import java.util.Optional;

/**
 * Knows whom an issuer outside of the house means. At first sight he becomes a user of ours, so
 * that what belongs to him, and what he does, has an id that stays.
 */
public final class WelcomeOutsider {
  private final Outsiders outsiders;
  private final ChangeUser change;
  private final PublicIds ids;
  private final AuditTrail trail;

  public WelcomeOutsider(Outsiders outsiders, ChangeUser change, PublicIds ids, AuditTrail trail) {
    this.outsiders = outsiders;
    this.change = change;
    this.ids = ids;
    this.trail = trail;
  }

  /**
   * Returns him in the role that his token says; his keys are in it from then on as well. Whoever
   * is shut out stays as he is.
   */
  User welcome(TokenVerdict.Outside shown, Asker asker) {
    User user = outsiders.find(shown.who()).orElseGet(() -> added(shown, asker));
    return user.isEnabled() && user.role() != shown.role()
        ? changed(user, shown.role(), asker)
        : user;
  }

  private User added(TokenVerdict.Outside shown, Asker asker) {
    UserId id = new UserId(ids.next());
    User user = User.of(id, new Username("outside-" + id), shown.role());
    boolean isFirst =
        trail.of(
            new Asker(id.subject(), asker.at(), asker.origin())
                .deed(AuditAction.CREATE_USER, id.resource()),
            () -> outsiders.add(user, shown.who()),
            added -> added ? Result.done(Change.UNTOLD) : Result.refused("known already"));
    return isFirst ? user : known(shown.who());
  }

  private User known(OutsideIdentity who) {
    return outsiders
        .find(who)
        .orElseThrow(() -> new IllegalStateException("nobody is forgotten, and he is"));
  }

  private User changed(User user, Role role, Asker asker) {
    change.change(
        user.id(),
        new ChangeUser.Wanted(Optional.of(role), Optional.empty()),
        new Asker(user.id().subject(), asker.at(), asker.origin()));
    return user.in(role);
  }
}
