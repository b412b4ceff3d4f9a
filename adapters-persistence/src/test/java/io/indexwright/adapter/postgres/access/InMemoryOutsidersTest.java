package io.indexwright.adapter.postgres.access;

import io.indexwright.application.memory.access.InMemoryOutsiders;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.port.access.Outsiders;
import io.indexwright.application.port.access.Users;

class InMemoryOutsidersTest extends OutsidersContract {
  private final InMemoryUsers users = new InMemoryUsers();

  @Override
  Outsiders outsiders() {
    return new InMemoryOutsiders(users);
  }

  @Override
  Users users() {
    return users;
  }
}
