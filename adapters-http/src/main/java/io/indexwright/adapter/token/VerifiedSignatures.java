package io.indexwright.adapter.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.function.BiPredicate;

/**
 * Remembers which tokens a key has signed, because that costs most of all that is looked at, and
 * cannot change. Everything else of a token is looked at each time, also whether its key is good.
 */
final class VerifiedSignatures {
  private static final int MOST = 10_000;
  private static final Duration OLDEST = Duration.ofSeconds(30);

  private final BiPredicate<SignedJWT, JWK> isSigned;
  private final Cache<String, JWK> signers =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(OLDEST).build();

  /** Takes {@code isSigned} at its word for half a minute, if that is yes. */
  VerifiedSignatures(BiPredicate<SignedJWT, JWK> isSigned) {
    this.isSigned = isSigned;
  }

  /** Returns true if {@code key} signed {@code token}, to the last letter. */
  boolean has(SignedJWT token, JWK key) {
    String text = token.serialize();
    if (key.equals(signers.getIfPresent(text))) {
      return true;
    }
    boolean isGood = isSigned.test(token, key);
    if (isGood) {
      signers.put(text, key);
    }
    return isGood;
  }
}
