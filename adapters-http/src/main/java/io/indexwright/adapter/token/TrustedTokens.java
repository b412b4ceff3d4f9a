package io.indexwright.adapter.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.TokenVerdict;
import io.indexwright.application.port.access.AccessTokens;
import io.indexwright.application.secret.Secret;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Our own tokens, and those of an issuer outside. Which of them a token claims to be says only
 * which rules it is held against: each have keys of their own.
 */
public final class TrustedTokens implements AccessTokens {
  private final NimbusAccessTokens ours;
  private final OutsideIssuer issuer;
  private final TokenCheck check;

  /** Believes {@code issuer}, whose keys are {@code keys}, beside {@code ours}. */
  public TrustedTokens(NimbusAccessTokens ours, OutsideIssuer issuer, IssuerKeys keys) {
    this.ours = ours;
    this.issuer = issuer;
    this.check =
        new TokenCheck(
            new TokenCheck.Rules(
                issuer.algorithm(),
                Set.of(
                    TokenCheck.TYPE, new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT),
                issuer.name(),
                audience -> audience.contains(issuer.audience())),
            keys::find);
  }

  @Override
  public Secret issue(AccessClaims claims) {
    return ours.issue(claims);
  }

  @Override
  public TokenVerdict verify(String token, Instant at) {
    return check
        .read(token)
        .filter(this::claimsToBeOutside)
        .map(shown -> NimbusAccessTokens.judged(() -> outside(check.claimsOf(shown, at))))
        .orElseGet(() -> ours.verify(token, at));
  }

  private boolean claimsToBeOutside(SignedJWT token) {
    try {
      return issuer.name().equals(token.getJWTClaimsSet().getIssuer());
    } catch (ParseException malformed) {
      return false;
    }
  }

  private TokenVerdict outside(JWTClaimsSet said) {
    String subject = Optional.ofNullable(said.getSubject()).orElse("");
    Role role =
        issuer
            .roles()
            .in(said)
            .orElseThrow(() -> new RefusedTokenException("without a role of ours"));
    return new TokenVerdict.Outside(new OutsideIdentity(issuer.name(), subject), role);
  }
}
