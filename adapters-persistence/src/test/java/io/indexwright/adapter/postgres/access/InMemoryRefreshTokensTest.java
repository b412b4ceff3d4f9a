package io.indexwright.adapter.postgres.access;

import io.indexwright.application.memory.access.InMemoryRefreshTokens;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.port.access.RefreshTokens;

class InMemoryRefreshTokensTest extends RefreshTokensContract {

  @Override
  RefreshTokens tokens() {
    InMemoryUsers users = new InMemoryUsers();
    users.add(Person.ADA, Person.HASH);
    users.add(Person.BEN, Person.HASH);
    return new InMemoryRefreshTokens(users);
  }
}
