package io.indexwright.adapter.postgres.privacy;

import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.memory.privacy.InMemoryConsents;
import io.indexwright.application.port.privacy.Consents;

class InMemoryConsentsTest extends ConsentsContract {

  @Override
  Consents consents() {
    InMemoryUsers users = new InMemoryUsers();
    users.add(Somebody.ADA, Somebody.HASH);
    users.add(Somebody.BEN, Somebody.HASH);
    return new InMemoryConsents(users);
  }
}
