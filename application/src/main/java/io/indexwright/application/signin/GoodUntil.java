package io.indexwright.application.signin;

import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyToken;
import io.indexwright.application.port.access.AccessTokens;
import io.indexwright.application.port.access.ApiKeys;
import java.time.Instant;
import java.util.Optional;

/** Until when a token or a key is good. */
public final class GoodUntil {
  private final AccessTokens tokens;
  private final ApiKeys keys;

  public GoodUntil(AccessTokens tokens, ApiKeys keys) {
    this.tokens = tokens;
    this.keys = keys;
  }

  /**
   * Returns the end of what somebody shows, exclusive; empty if it is worth nothing at {@code at},
   * or an issuer outside knows.
   */
  public Optional<Instant> of(String shown, Instant at) {
    return ApiKeyToken.isMarked(shown)
        ? ApiKeyToken.parse(shown)
            .flatMap(key -> keys.match(key.prefix(), key.secret().digest()))
            .map(ApiKey::expiresAt)
            .filter(at::isBefore)
        : tokens
            .verify(shown, at)
            .fold(GoodUntil::end, outside -> Optional.empty(), why -> Optional.empty());
  }

  private static Optional<Instant> end(AccessClaims claims) {
    return Optional.of(claims.expiresAt());
  }
}
