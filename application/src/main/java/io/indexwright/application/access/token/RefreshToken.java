package io.indexwright.application.access.token;

import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What is kept of a token that is exchanged for the next one.
 *
 * @param family all that came of one sign-in; if one of them is used twice, it ends
 * @param version of the tokens of the user when it was issued
 * @param generation of the tokens of everybody
 * @param expiresAt exclusive, to the microsecond
 */
public record RefreshToken(
    Digest digest, UUID family, UserId user, int version, int generation, Instant expiresAt) {

  /** Cuts off what is less than a microsecond: no store keeps it. */
  public RefreshToken {
    expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns the sign-in that it came of, as something that things are done to. */
  public AuditResource session() {
    return new AuditResource("session/" + family);
  }
}
