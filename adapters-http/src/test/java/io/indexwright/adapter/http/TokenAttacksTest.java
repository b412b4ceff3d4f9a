package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.TokenFloor;
import io.indexwright.application.access.User;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.Ending.Outcome;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that somebody made up, or changed: none of them opens anything, and each is told. */
@Tag("once")
class TokenAttacksTest {
  private static final String ROUTE = "/api/v1/indices";

  private static final SmallHouse HOUSE = new SmallHouse();
  private static final Doorkeeper DOORKEEPER = HOUSE.doorkeeper;
  private static final ECKey KEY = DOORKEEPER.signingKey();

  private static RunningApi api;

  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  private final User somebody = DOORKEEPER.newUser("a-" + UUID.randomUUID(), Role.ADMIN);

  @BeforeAll
  static void start() {
    api = HOUSE.open();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("indexwright")
        .audience("indexwright")
        .subject(somebody.id().toString())
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(900)))
        .claim("ver", 1)
        .claim("gen", 1);
  }

  private JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(KEY.getKeyID());
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  private String signed(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
    return signed(header, claims, new ECDSASigner(KEY));
  }

  private void refused(String token, String why) {
    int toldBefore = told().size();
    HttpResponse<String> answer = api.as(token).get(ROUTE);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"indexwright\", error=\"invalid_token\"");
    assertThat(answer.body()).doesNotContain(why, token);
    List<AuditEntry> told = told();
    assertThat(told).hasSize(toldBefore + 1);
    assertThat(told.get(0).ending().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(told.get(0).ending().message()).contains(why);
    assertThat(told.get(0).deed().origin().route()).contains("GET " + ROUTE);
  }

  private static List<AuditEntry> told() {
    return DOORKEEPER.told("token/access");
  }

  @Test
  void isLetIn_ifNothingIsWrong() throws JOSEException {
    assertThat(api.as(signed(header().build(), claims().build())).get(ROUTE).statusCode())
        .isEqualTo(200);
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
            .keyID(KEY.getKeyID())
            .build();

    refused(
        signed(header, claims().build(), new MACSigner(KEY.toECPublicKey().getEncoded())),
        "signed by another algorithm");
  }

  @Test
  void expired() throws JOSEException {
    JWTClaimsSet late = claims().expirationTime(Date.from(now.minusSeconds(1))).build();
    refused(signed(header().build(), late), "not in its time");
  }

  @Test
  void withoutAnEnd() throws JOSEException {
    JWTClaimsSet endless = new JWTClaimsSet.Builder(claims().build()).expirationTime(null).build();
    refused(signed(header().build(), endless), "not in its time");
  }

  @Test
  void ofTheFuture() throws JOSEException {
    JWTClaimsSet early = claims().notBeforeTime(Date.from(now.plusSeconds(120))).build();
    refused(signed(header().build(), early), "not in its time");
  }

  @Test
  void ofAnotherIssuer() throws JOSEException {
    refused(signed(header().build(), claims().issuer("elsewhere").build()), "another issuer");
  }

  @Test
  void forAnotherAudience() throws JOSEException {
    refused(signed(header().build(), claims().audience("elsewhere").build()), "for somebody else");
    assertThat(claims().build().getAudience()).containsExactly("indexwright");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "rt+jwt", "dpop+jwt"})
  void ofAnotherType(String type) throws JOSEException {
    refused(
        signed(header().type(new JOSEObjectType(type)).build(), claims().build()),
        "another type of token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "../../etc/passwd", "' or 1=1 --"})
  void byAnUnknownKey(String id) throws JOSEException {
    refused(signed(header().keyID(id).build(), claims().build()), "an unknown key");
  }

  @Test
  void bringingItsOwnKey() throws JOSEException {
    ECKey own = new ECKeyGenerator(Curve.P_256).keyID(KEY.getKeyID()).generate();
    refused(
        signed(header().jwk(own.toPublicJWK()).build(), claims().build(), new ECDSASigner(own)),
        "brings a key, or asks for what we do not know");
  }

  @Test
  void namingAPlaceForItsKey() throws JOSEException {
    URI place = URI.create("https://elsewhere.example/keys");
    refused(
        signed(header().jwkURL(place).build(), claims().build()),
        "brings a key, or asks for what we do not know");
  }

  @Test
  void signedByAnotherKeyUnderTheSameId() throws JOSEException {
    ECKey own = new ECKeyGenerator(Curve.P_256).keyID(KEY.getKeyID()).generate();
    refused(signed(header().build(), claims().build(), new ECDSASigner(own)), "another signature");
  }

  @Test
  void tamperedWith() throws JOSEException {
    refused(
        changed(
            payload ->
                payload.replace(
                    somebody.id().toString(), DOORKEEPER.user(Role.ADMIN).id().toString())),
        "another signature");
  }

  private String changed(UnaryOperator<String> change) throws JOSEException {
    String[] parts = signed(header().build(), claims().build()).split("\\.", -1);
    String payload = new Base64URL(parts[1]).decodeToString();
    return parts[0] + "." + Base64URL.encode(change.apply(payload)) + "." + parts[2];
  }

  @Test
  void withoutItsSignature() throws JOSEException {
    String token = signed(header().build(), claims().build());
    refused(token.substring(0, token.lastIndexOf('.') + 1), "no token at all");
  }

  @Test
  void truncated() throws JOSEException {
    String token = signed(header().build(), claims().build());
    refused(token.substring(0, token.length() - 10), "another signature");
  }

  @Test
  void ofSomebodyWhoIsShutOut() throws JOSEException {
    String token = signed(header().build(), claims().build());
    DOORKEEPER.users.change(somebody.enabled(false));

    refused(token, "shut out, or ended for all");
  }

  @Test
  void fromBelowTheFloor() throws JOSEException {
    String token = signed(header().build(), claims().build());
    DOORKEEPER.users.raise(TokenFloor.FIRST.raised(now));
    try {
      refused(token, "shut out, or ended for all");
    } finally {
      DOORKEEPER.users.raise(TokenFloor.FIRST);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyzzy", "a.b.c", "e30.e30.", "....", "eyJhbGciOiJub25lIn0.e30."})
  void whichIsNone(String token) {
    refused(token, "no token at all");
  }
}
