package io.indexwright.application.factor;

import io.indexwright.application.access.UserId;
import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.port.access.SignInAttempts;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;

/**
 * What somebody shows to prove who he is, and how often he may try.
 *
 * @param attempts counts wrong passwords and wrong codes alike
 */
public record Proofs(SignInAttempts attempts, PasswordHashing hashing, SecondFactorCheck codes) {

  boolean isPassword(Users users, UserId user, Secret typed) {
    return users.passwordOf(user).filter(kept -> hashing.matches(typed, kept)).isPresent();
  }
}
