package io.indexwright.application.access.token;

import io.indexwright.application.access.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a signed token says.
 *
 * @param id names the token
 * @param version of the tokens of its user
 * @param generation of the tokens of everybody
 * @param expiresAt exclusive; whole seconds, as {@code issuedAt}
 */
public record AccessClaims(
    UUID id, UserId user, int version, int generation, Instant issuedAt, Instant expiresAt) {}
