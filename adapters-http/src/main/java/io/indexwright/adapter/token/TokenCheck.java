package io.indexwright.adapter.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Verifies tokens: first what the header claims, then the signature, by a key that we know already,
 * and only then what is said (RFC 8725, section 3).
 */
final class TokenCheck {
  /** What a token has to call itself (RFC 9068), so that no other kind is taken for one. */
  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  /** Clocks of two machines are never the same. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

  private final String name;
  private final BiFunction<String, Instant, Optional<ECKey>> keys;

  /**
   * Believes tokens that {@code name} issued for itself.
   *
   * @param keys finds one by its id alone
   */
  TokenCheck(String name, BiFunction<String, Instant, Optional<ECKey>> keys) {
    this.name = name;
    this.keys = keys;
  }

  /**
   * Returns what a token says.
   *
   * @throws RefusedTokenException if it is not to be believed
   */
  JWTClaimsSet claimsOf(SignedJWT token, Instant at) throws ParseException {
    JWSHeader header = token.getHeader();
    require(ALGORITHM.equals(header.getAlgorithm()), "signed by another algorithm");
    require(TYPE.equals(header.getType()), "another type of token");
    require(bringsNoKey(header), "brings a key, or asks for what we do not know");
    String id = Optional.ofNullable(header.getKeyID()).orElse("");
    ECKey key = keys.apply(id, at).orElseThrow(() -> new RefusedTokenException("an unknown key"));
    require(isSigned(token, key), "another signature");
    JWTClaimsSet claims = token.getJWTClaimsSet();
    require(name.equals(claims.getIssuer()), "another issuer");
    require(List.of(name).equals(claims.getAudience()), "for somebody else");
    require(isInTime(claims, at), "not in its time");
    return claims;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new RefusedTokenException(otherwise);
    }
  }

  private static boolean bringsNoKey(JWSHeader header) {
    return header.getJWK() == null
        && header.getJWKURL() == null
        && header.getX509CertURL() == null
        && header.getX509CertChain() == null
        && header.getCriticalParams() == null;
  }

  private static boolean isSigned(SignedJWT token, ECKey key) {
    try {
      return token.verify(new ECDSAVerifier(key.toPublicJWK()));
    } catch (JOSEException notOfThisKey) {
      return false;
    }
  }

  private static boolean isInTime(JWTClaimsSet claims, Instant at) {
    Optional<Instant> end = instant(claims.getExpirationTime());
    Optional<Instant> start =
        instant(claims.getNotBeforeTime()).or(() -> instant(claims.getIssueTime()));
    return end.filter(at::isBefore).isPresent()
        && start.filter(begin -> !begin.isAfter(at.plus(SKEW))).isPresent();
  }

  private static Optional<Instant> instant(Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }
}
