package io.indexwright.adapter.postgres.privacy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;

/** Two users to test with, and one whom nobody ever added. */
final class Somebody {
  static final User ADA = user(1, "ada.lovelace");
  static final User BEN = user(2, "ben");
  static final User STRANGER = user(3, "cleo");
  static final PasswordHash HASH = new PasswordHash("secret-hash");

  private Somebody() {}

  private static User user(long number, String name) {
    return User.of(new UserId(Sample.uuid(number)), new Username(name), Role.TRADER);
  }
}
