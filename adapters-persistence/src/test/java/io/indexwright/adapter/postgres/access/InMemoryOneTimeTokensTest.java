package io.indexwright.adapter.postgres.access;

import io.indexwright.application.memory.access.InMemoryOneTimeTokens;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.port.access.OneTimeTokens;

class InMemoryOneTimeTokensTest extends OneTimeTokensContract {

  @Override
  OneTimeTokens tokens() {
    InMemoryUsers users = new InMemoryUsers();
    users.add(Person.ADA, Person.HASH);
    users.add(Person.BEN, Person.HASH);
    return new InMemoryOneTimeTokens(users);
  }
}
