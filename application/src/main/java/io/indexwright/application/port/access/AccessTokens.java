package io.indexwright.application.port.access;

import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.TokenVerdict;
import io.indexwright.application.secret.Secret;
import java.time.Instant;

/** Signed tokens of a short life, which are kept nowhere. */
public interface AccessTokens {

  /** Signs what {@code claims} say. */
  Secret issue(AccessClaims claims);

  /** Says what a token is worth at {@code at}: nothing in it is believed before it is verified. */
  TokenVerdict verify(String token, Instant at);
}
