package io.indexwright.adapter.postgres.access;

import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.port.access.Users;

class InMemoryUsersTest extends UsersContract {

  @Override
  Users users() {
    return new InMemoryUsers();
  }
}
