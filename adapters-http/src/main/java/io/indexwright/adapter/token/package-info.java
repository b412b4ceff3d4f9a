/**
 * Access tokens as signed JWTs (RFC 9068), verified as RFC 8725 has it: what may be in a token is
 * settled here and not by the token. {@link io.indexwright.adapter.token.SigningKeys} come and go
 * by a schedule. {@link io.indexwright.adapter.token.TrustedTokens} are those of an issuer outside
 * as well, held against rules and {@link io.indexwright.adapter.token.IssuerKeys} of their own.
 */
package io.indexwright.adapter.token;
