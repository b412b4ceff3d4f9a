package io.indexwright.adapter.postgres.access;

import io.indexwright.application.memory.access.InMemoryApiKeys;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.port.access.ApiKeys;

class InMemoryApiKeysTest extends ApiKeysContract {

  @Override
  ApiKeys keys() {
    InMemoryUsers users = new InMemoryUsers();
    users.add(Person.ADA, Person.HASH);
    users.add(Person.BEN, Person.HASH);
    return new InMemoryApiKeys(users);
  }
}
