package io.indexwright.application.signin;

import io.indexwright.application.port.access.AccessTokens;
import io.indexwright.application.port.access.OneTimeTokens;
import io.indexwright.application.port.access.RefreshTokens;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.trail.AuditTrail;

/** Where everybody passes who signs in, however he does. */
public record Reception(
    Users users,
    RefreshTokens refreshTokens,
    OneTimeTokens oneTimeTokens,
    AccessTokens accessTokens,
    AuditTrail trail) {}
