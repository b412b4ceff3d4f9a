package io.indexwright.adapter.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.TokenVerdict;
import io.indexwright.application.port.access.AccessTokens;
import io.indexwright.application.secret.Secret;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Access tokens as JWTs of type {@code at+jwt}, signed by ES256 and by nothing else. */
public final class NimbusAccessTokens implements AccessTokens {
  private static final String VERSION = "ver";
  private static final String GENERATION = "gen";

  private final String name;
  private final SigningKeys keys;
  private final TokenCheck check;

  /**
   * Issues tokens as {@code name}, and for {@code name}.
   *
   * @param name alike in all processes that accept each other's tokens
   */
  public NimbusAccessTokens(String name, SigningKeys keys) {
    this.name = name;
    this.keys = keys;
    this.check =
        new TokenCheck(
            new TokenCheck.Rules(
                SigningAlgorithm.ES256, Set.of(TokenCheck.TYPE), name, List.of(name)::equals),
            keys::find);
  }

  @Override
  public Secret issue(AccessClaims claims) {
    ECKey key = keys.signing(claims.issuedAt());
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TokenCheck.TYPE)
                .keyID(key.getKeyID())
                .build(),
            new JWTClaimsSet.Builder()
                .issuer(name)
                .audience(name)
                .subject(claims.user().toString())
                .jwtID(claims.id().toString())
                .issueTime(Date.from(claims.issuedAt()))
                .notBeforeTime(Date.from(claims.issuedAt()))
                .expirationTime(Date.from(claims.expiresAt()))
                .claim(VERSION, claims.version())
                .claim(GENERATION, claims.generation())
                .build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("a key of ours does not sign", impossible);
    }
    return Secret.of(token.serialize());
  }

  @Override
  public TokenVerdict verify(String token, Instant at) {
    if (token.length() > TokenCheck.LONGEST) {
      return new TokenVerdict.Refused("too long for a token");
    }
    return check
        .read(token)
        .map(shown -> judged(() -> new TokenVerdict.Good(claims(check.claimsOf(shown, at)))))
        .orElseGet(() -> new TokenVerdict.Refused("no token at all"));
  }

  /** Looks at a token closely. */
  @FunctionalInterface
  interface Look {
    TokenVerdict take() throws ParseException;
  }

  /** Returns what a look at a token comes to, also if it shows that it is none. */
  static TokenVerdict judged(Look look) {
    try {
      return look.take();
    } catch (RefusedTokenException refused) {
      return new TokenVerdict.Refused(String.valueOf(refused.getMessage()));
    } catch (ParseException | IllegalArgumentException malformed) {
      return new TokenVerdict.Refused("no token at all");
    }
  }

  private static AccessClaims claims(JWTClaimsSet said) throws ParseException {
    return new AccessClaims(
        UUID.fromString(said.getJWTID()),
        UserId.parse(said.getSubject()),
        number(said, VERSION),
        number(said, GENERATION),
        said.getIssueTime().toInstant(),
        said.getExpirationTime().toInstant());
  }

  private static int number(JWTClaimsSet said, String claim) throws ParseException {
    return Optional.ofNullable(said.getIntegerClaim(claim))
        .orElseThrow(() -> new RefusedTokenException("without " + claim));
  }
}
