package io.indexwright.application.memory.privacy;

import io.indexwright.application.access.UserId;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.port.privacy.Consents;
import io.indexwright.application.privacy.Consent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Consents in lists. */
public final class InMemoryConsents implements Consents {
  private final Users users;
  private final Map<UserId, List<Consent>> said = new HashMap<>();

  /** Keeps those of {@code users}. */
  public InMemoryConsents(Users users) {
    this.users = users;
  }

  @Override
  public synchronized void add(UserId user, Consent consent) {
    if (users.find(user).isEmpty()) {
      throw new IllegalStateException("no such user: " + user);
    }
    said.computeIfAbsent(user, first -> new ArrayList<>()).add(0, consent);
  }

  @Override
  public synchronized List<Consent> of(UserId user) {
    return List.copyOf(said.getOrDefault(user, List.of()));
  }
}
