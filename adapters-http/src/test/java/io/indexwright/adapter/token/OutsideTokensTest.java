package io.indexwright.adapter.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.token.TokenVerdict;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.secret.KeyId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of an issuer outside: those that are let in, and those that somebody made up. */
@Tag("once")
class OutsideTokensTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ISSUER = "https://login.example";
  private static final String AUDIENCE = "https://indexwright.example";
  private static final RSAKey RSA = rsa();
  private static final ECKey EC = ec("ec");
  private static final Ed25519PrivateKeyParameters ED =
      new Ed25519PrivateKeyParameters(new SecureRandom());
  private static final JWK ED_PUBLIC =
      new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(ED.generatePublicKey().getEncoded()))
          .keyID("ed")
          .build();

  private final NimbusAccessTokens ours =
      new NimbusAccessTokens(
          "indexwright",
          new SigningKeys(
              new InMemoryCredentials(() -> List.of(new KeyId("k"))),
              new InMemoryTurns(),
              KeySchedule.USUAL));

  private static RSAKey rsa() {
    try {
      return new RSAKeyGenerator(2048).keyID("rsa").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private TrustedTokens believing(SigningAlgorithm algorithm, JWK... published) {
    RoleClaim roles = new RoleClaim("realm.roles", Map.of("desk", Role.TRADER, "boss", Role.ADMIN));
    OutsideIssuer issuer =
        new OutsideIssuer(ISSUER, URI.create(ISSUER + "/keys"), AUDIENCE, algorithm, roles);
    String document = new JWKSet(List.of(published)).toString();
    return new TrustedTokens(ours, issuer, new IssuerKeys(() -> document));
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(List.of("another", AUDIENCE))
        .subject("sub-1")
        .issueTime(Date.from(NOON))
        .expirationTime(Date.from(NOON.plusSeconds(300)))
        .claim("realm", Map.of("roles", List.of("desk", "unknown")));
  }

  private static JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(EC.getKeyID());
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
    return signed(header, claims, new ECDSASigner(EC));
  }

  private static String signedBy(SigningAlgorithm algorithm) throws JOSEException {
    JWSHeader.Builder header =
        new JWSHeader.Builder(JWSAlgorithm.parse(algorithm.toString())).type(JOSEObjectType.JWT);
    return switch (algorithm) {
      case RS256, PS256 ->
          signed(header.keyID("rsa").build(), claims().build(), new RSASSASigner(RSA));
      case ES256 -> signed(header.keyID("ec").build(), claims().build());
      case EDDSA -> signedByEd(header.keyID("ed").build());
    };
  }

  private static String signedByEd(JWSHeader header) {
    String input = header.toBase64URL() + "." + Base64URL.encode(claims().build().toString());
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, ED);
    byte[] bytes = input.getBytes(StandardCharsets.US_ASCII);
    signer.update(bytes, 0, bytes.length);
    return input + "." + Base64URL.encode(signer.generateSignature());
  }

  private TokenVerdict verdict(String token) {
    return believing(SigningAlgorithm.ES256, EC).verify(token, NOON);
  }

  private void refused(String token, String why) {
    assertThat(verdict(token)).isEqualTo(new TokenVerdict.Refused(why));
  }

  @ParameterizedTest
  @EnumSource(SigningAlgorithm.class)
  void believesWhatTheIssuerSigned_byTheAlgorithmThatIsSettled(SigningAlgorithm algorithm)
      throws JOSEException {
    TrustedTokens tokens = believing(algorithm, RSA, EC, ED_PUBLIC);

    assertThat(tokens.verify(signedBy(algorithm), NOON))
        .isEqualTo(new TokenVerdict.Outside(new OutsideIdentity(ISSUER, "sub-1"), Role.TRADER));
    for (SigningAlgorithm other : SigningAlgorithm.values()) {
      if (other != algorithm) {
        assertThat(tokens.verify(signedBy(other), NOON))
            .isEqualTo(new TokenVerdict.Refused("signed by another algorithm"));
      }
    }
  }

  @Test
  void believesOurOwnAsWell_andNotThoseOfTheIssuerInOurName() throws JOSEException {
    refused(signed(header().build(), claims().issuer("indexwright").build()), "an unknown key");
    refused(
        signed(header().build(), claims().issuer("https://login.example/").build()),
        "an unknown key");
  }

  @Test
  void unsigned() {
    refused(new PlainJWT(claims().build()).serialize(), "no token at all");
  }

  /** The public key is no secret: whoever takes it for one signs whatever he likes. */
  @Test
  void signedByThePublicKeyAsASecret() throws JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID("rsa")
            .build();
    String token =
        signed(header, claims().build(), new MACSigner(RSA.toRSAPublicKey().getEncoded()));

    assertThat(believing(SigningAlgorithm.RS256, RSA).verify(token, NOON))
        .isEqualTo(new TokenVerdict.Refused("signed by another algorithm"));
  }

  /** A key that is meant for something else, or of another kind, signs nothing. */
  @Test
  void byAKeyThatIsNotMeantForIt() throws JOSEException {
    String token = signedBy(SigningAlgorithm.ES256);
    TokenVerdict refused = new TokenVerdict.Refused("another signature");
    JWK sealing = new ECKey.Builder(EC).keyUse(KeyUse.ENCRYPTION).build();
    JWK other = new ECKey.Builder(EC).algorithm(JWSAlgorithm.ES384).build();
    JWK rsa = new RSAKey.Builder(RSA).keyID("ec").build();

    for (JWK key : List.of(sealing, other, rsa)) {
      assertThat(believing(SigningAlgorithm.ES256, key).verify(token, NOON)).isEqualTo(refused);
    }
  }

  @Test
  void outOfItsTime() throws JOSEException {
    Date late = Date.from(NOON);
    Date early = Date.from(NOON.plusSeconds(120));
    refused(signed(header().build(), claims().expirationTime(late).build()), "not in its time");
    refused(signed(header().build(), claims().expirationTime(null).build()), "not in its time");
    refused(signed(header().build(), claims().notBeforeTime(early).build()), "not in its time");
  }

  @Test
  void forAnotherAudience() throws JOSEException {
    refused(signed(header().build(), claims().audience("another").build()), "for somebody else");
  }

  @Test
  void withoutARole_orWithoutAnybody() throws JOSEException {
    refused(
        signed(header().build(), claims().claim("realm", Map.of("roles", "guest")).build()),
        "without a role of ours");
    refused(signed(header().build(), claims().subject(null).build()), "no token at all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rt+jwt", "dpop+jwt", "logout+jwt"})
  void ofAnotherType(String type) throws JOSEException {
    refused(
        signed(header().type(new JOSEObjectType(type)).build(), claims().build()),
        "another type of token");
    refused(signed(header().type(null).build(), claims().build()), "another type of token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "../../etc/passwd", "' or 1=1 --"})
  void byAnUnknownKey(String id) throws JOSEException {
    refused(signed(header().keyID(id).build(), claims().build()), "an unknown key");
    refused(signed(header().keyID(null).build(), claims().build()), "an unknown key");
  }

  @Test
  void bringingItsOwnKey_orNamingAPlaceForIt() throws JOSEException {
    ECKey own = ec(EC.getKeyID());
    URI place = URI.create("https://elsewhere.example/keys");
    String why = "brings a key, or asks for what we do not know";

    refused(
        signed(header().jwk(own.toPublicJWK()).build(), claims().build(), new ECDSASigner(own)),
        why);
    refused(signed(header().jwkURL(place).build(), claims().build()), why);
    refused(signed(header().x509CertURL(place).build(), claims().build()), why);
  }

  @Test
  void signedByAnotherKeyUnderTheSameId_orTamperedWith() throws JOSEException {
    ECKey own = ec(EC.getKeyID());
    refused(signed(header().build(), claims().build(), new ECDSASigner(own)), "another signature");

    String[] parts = signed(header().build(), claims().build()).split("\\.", -1);
    String boss = new Base64URL(parts[1]).decodeToString().replace("desk", "boss");
    refused(parts[0] + "." + Base64URL.encode(boss) + "." + parts[2], "another signature");
    refused(parts[0] + "." + parts[1] + ".", "no token at all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyzzy", "a.b.c", "e30.e30.", "eyJhbGciOiJub25lIn0.e30."})
  void whichIsNone(String token) {
    refused(token, "no token at all");
  }
}
