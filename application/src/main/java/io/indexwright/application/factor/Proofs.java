package io.indexwright.application.factor;

import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.port.access.SignInAttempts;

/**
 * What somebody shows to prove who he is, and how often he may try.
 *
 * @param attempts counts wrong passwords and wrong codes alike
 */
public record Proofs(SignInAttempts attempts, PasswordHashing hashing, SecondFactorCheck codes) {}
