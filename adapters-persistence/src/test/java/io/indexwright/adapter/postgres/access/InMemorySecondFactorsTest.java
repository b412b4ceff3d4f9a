package io.indexwright.adapter.postgres.access;

import io.indexwright.application.memory.access.InMemorySecondFactors;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.port.access.SecondFactors;

class InMemorySecondFactorsTest extends SecondFactorsContract {

  @Override
  SecondFactors factors() {
    InMemoryUsers users = new InMemoryUsers();
    users.add(Person.ADA, Person.HASH);
    users.add(Person.BEN, Person.HASH);
    return new InMemorySecondFactors(users);
  }
}
