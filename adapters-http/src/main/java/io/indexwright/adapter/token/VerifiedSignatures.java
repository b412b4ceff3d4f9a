package io.indexwright.adapter.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Remembers which tokens a key has signed, and what they say, because to find that out costs most
 * of all that is looked at, and it cannot change. Whether it holds is looked at each time, also
 * whether the key is good.
 */
final class VerifiedSignatures {
  private static final int MOST = 10_000;
  private static final Duration OLDEST = Duration.ofMinutes(5);

  private final BiPredicate<SignedJWT, JWK> isSigned;
  private final Cache<String, Signed> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(OLDEST).build();

  private record Signed(SignedJWT token, JWK key) {}

  /** Takes {@code isSigned} at its word for five minutes, if that is yes. */
  VerifiedSignatures(BiPredicate<SignedJWT, JWK> isSigned) {
    this.isSigned = isSigned;
  }

  /** Returns the token of that text, if somebody is known to have signed it. */
  Optional<SignedJWT> known(String text) {
    return Optional.ofNullable(known.getIfPresent(text)).map(Signed::token);
  }

  /** Returns true if {@code key} signed {@code token}, to the last letter. */
  boolean has(SignedJWT token, JWK key) {
    String text = token.serialize();
    Optional<JWK> before = Optional.ofNullable(known.getIfPresent(text)).map(Signed::key);
    if (before.filter(key::equals).isPresent()) {
      return true;
    }
    boolean isGood = isSigned.test(token, key);
    if (isGood) {
      known.put(text, new Signed(token, key));
    }
    return isGood;
  }
}
