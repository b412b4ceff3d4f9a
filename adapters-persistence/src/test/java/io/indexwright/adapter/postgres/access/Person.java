package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;

/** Two users to test with; nobody ever added the third. */
final class Person {
  static final User ADA = user(1, "ada", Role.VIEWER);
  static final User BEN = user(2, "ben", Role.ADMIN);
  static final User UNKNOWN = user(3, "cleo", Role.TRADER);
  static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA");

  private Person() {}

  private static User user(long number, String name, Role role) {
    return User.of(new UserId(Sample.uuid(number)), new Username(name), role);
  }
}
