package io.indexwright.application.memory.access;

import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.port.access.Outsiders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Those who sign in elsewhere, by their identity. */
public final class InMemoryOutsiders implements Outsiders {
  private final InMemoryUsers users;
  private final Map<OutsideIdentity, UserId> known = new HashMap<>();

  /** Adds to {@code users}. */
  public InMemoryOutsiders(InMemoryUsers users) {
    this.users = users;
  }

  @Override
  public synchronized Optional<User> find(OutsideIdentity identity) {
    return Optional.ofNullable(known.get(identity)).flatMap(users::find);
  }

  @Override
  public synchronized boolean add(User user, OutsideIdentity identity) {
    boolean isNew = !known.containsKey(identity);
    if (isNew) {
      users.addOutside(user);
      known.put(identity, user.id());
    }
    return isNew;
  }
}
