package io.indexwright.adapter.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Verifies tokens: first what the header claims, then the signature, by a key that we know already,
 * and only then what is said (RFC 8725, section 3).
 */
final class TokenCheck {
  /** What a token has to call itself (RFC 9068), so that no other kind is taken for one. */
  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  /** Clocks of two machines are never the same. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  /** Ours have less than a thousand characters. */
  static final int LONGEST = 8_000;

  private final Rules rules;
  private final BiFunction<String, Instant, Optional<? extends JWK>> keys;
  private final VerifiedSignatures signatures;

  /**
   * Holds tokens against {@code rules}.
   *
   * @param keys finds one by its id alone
   */
  TokenCheck(Rules rules, BiFunction<String, Instant, Optional<? extends JWK>> keys) {
    this.rules = rules;
    this.keys = keys;
    this.signatures = new VerifiedSignatures(rules.algorithm()::verifies);
  }

  /**
   * What is settled of a token before it is looked at.
   *
   * @param types as what it may call itself
   * @param isForUs of those for whom it says that it is
   */
  record Rules(
      SigningAlgorithm algorithm,
      Set<JOSEObjectType> types,
      String issuer,
      Predicate<List<String>> isForUs) {}

  /** Reads a token, if it is one of a usual length; nothing of it is believed yet. */
  Optional<SignedJWT> read(String text) {
    return signatures.known(text).or(() -> parsed(text));
  }

  private static Optional<SignedJWT> parsed(String text) {
    try {
      return text.length() > LONGEST ? Optional.empty() : Optional.of(SignedJWT.parse(text));
    } catch (ParseException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Returns what a token says.
   *
   * @throws RefusedTokenException if it is not to be believed
   */
  JWTClaimsSet claimsOf(SignedJWT token, Instant at) throws ParseException {
    JWSHeader header = token.getHeader();
    require(rules.algorithm().is(header.getAlgorithm()), "signed by another algorithm");
    require(
        header.getType() != null && rules.types().contains(header.getType()),
        "another type of token");
    require(bringsNoKey(header), "brings a key, or asks for what we do not know");
    String id = Optional.ofNullable(header.getKeyID()).orElse("");
    Optional<? extends JWK> key = keys.apply(id, at);
    require(key.isPresent(), "an unknown key");
    require(signatures.has(token, key.get()), "another signature");
    JWTClaimsSet claims = token.getJWTClaimsSet();
    require(rules.issuer().equals(claims.getIssuer()), "another issuer");
    require(rules.isForUs().test(claims.getAudience()), "for somebody else");
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
