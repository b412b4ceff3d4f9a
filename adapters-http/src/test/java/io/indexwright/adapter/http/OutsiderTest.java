package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.indexwright.adapter.token.IssuerKeys;
import io.indexwright.adapter.token.OutsideIssuer;
import io.indexwright.adapter.token.RoleClaim;
import io.indexwright.adapter.token.SigningAlgorithm;
import io.indexwright.adapter.token.TrustedTokens;
import io.indexwright.application.access.Role;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody may who comes with a token of an issuer outside. */
@Tag("once")
class OutsiderTest {
  private static final String KEYS = "/api/v1/api-keys";
  private static final String ISSUER = "https://login.example";
  private static final ECKey KEY = key();
  private static final Doorkeeper DOORKEEPER =
      new Doorkeeper(
          Clock.systemUTC(),
          request -> true,
          ours ->
              new TrustedTokens(
                  ours,
                  new OutsideIssuer(
                      ISSUER,
                      URI.create(ISSUER + "/keys"),
                      "us",
                      SigningAlgorithm.ES256,
                      new RoleClaim("roles", Map.of("desk", Role.TRADER))),
                  new IssuerKeys(() -> new JWKSet(KEY.toPublicJWK()).toString())));

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api =
        RunningApi.of(
            HttpApi.start(new HttpAddress("127.0.0.1", 0), DOORKEEPER.gate(), DOORKEEPER.routes()));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("one").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RunningApi as(String subject, String role) throws JOSEException {
    Instant now = Clock.systemUTC().instant();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(KEY.getKeyID())
                .build(),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("us")
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("roles", List.of(role))
                .build());
    token.sign(new ECDSASigner(KEY));
    return api.as(token.serialize());
  }

  @Test
  void mayWhatHisRoleMay_andOwnsWhatHeMakes() throws JOSEException {
    String made =
        as("sub-1", "desk")
            .post(KEYS, "{\"name\":\"x\",\"scopes\":[\"keys:manage\"],\"days\":1}")
            .body();

    assertThat(as("sub-1", "desk").get(KEYS).body())
        .contains(RunningApi.parse(made).get("about").get("id").asText());
    assertThat(json(as("sub-2", "desk").get(KEYS)).get("data")).isEmpty();
    assertThat(as("sub-1", "desk").get("/api/v1/users").statusCode()).isEqualTo(403);
  }

  @Test
  void isNobody_withoutARoleOfOurs() throws JOSEException {
    assertThat(as("sub-3", "guest").get(KEYS).statusCode()).isEqualTo(401);
    assertThat(DOORKEEPER.told("token/access").get(0).ending().message())
        .contains("without a role of ours");
  }

  /** He has no password that it could go with, and whoever he names as himself is not meant. */
  @Test
  void hasNoSecondFactorHere_andIsNoneOfOurUsers() throws JOSEException {
    UUID admin = DOORKEEPER.user(Role.ADMIN).id().value();

    String guess = "{\"password\":\"guessed\"}";
    assertThat(as("sub-4", "desk").post("/api/v1/me/second-factor", guess).statusCode())
        .isEqualTo(422);
    assertThat(as(admin.toString(), "desk").get("/api/v1/users").statusCode()).isEqualTo(403);
  }
}
