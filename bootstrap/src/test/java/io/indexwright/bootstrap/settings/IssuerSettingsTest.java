package io.indexwright.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.adapter.http.protection.AddressList;
import io.indexwright.adapter.token.OutsideIssuer;
import io.indexwright.adapter.token.RoleClaim;
import io.indexwright.adapter.token.SigningAlgorithm;
import io.indexwright.application.access.Role;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IssuerSettingsTest {
  private static final String URL = "INDEXWRIGHT_ISSUER_URL";
  private static final String JWKS = "INDEXWRIGHT_ISSUER_JWKS";
  private static final String AUDIENCE = "INDEXWRIGHT_ISSUER_AUDIENCE";
  private static final String ROLES = "INDEXWRIGHT_ISSUER_ROLES";
  private static final String ALGORITHM = "INDEXWRIGHT_ISSUER_ALGORITHM";
  private static final String CLAIM = "INDEXWRIGHT_ISSUER_ROLE_CLAIM";

  private static FaceSettings read(Map<String, String> told) {
    return SettingsReader.read(told, Path.of("/home/someone")).face();
  }

  private static void refused(Map<String, String> told, String... faults) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read(told))
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(faults));
  }

  @Test
  void believesNobody_whenNothingIsSet() {
    assertThat(read(Map.of()).issuer()).isEmpty();
  }

  @Test
  void isAsItIsTold() {
    Map<String, String> told =
        Map.of(
            URL, "https://login.example/realm/",
            JWKS, "https://login.example:8443/realm/keys",
            AUDIENCE, "https://indexwright.example",
            CLAIM, "realm_access.roles",
            ALGORITHM, "EdDSA",
            ROLES, "desk = trader,a=b=admin");

    assertThat(read(told).issuer())
        .contains(
            new OutsideIssuer(
                "https://login.example/realm/",
                URI.create("https://login.example:8443/realm/keys"),
                "https://indexwright.example",
                SigningAlgorithm.EDDSA,
                new RoleClaim(
                    "realm_access.roles", Map.of("desk", Role.TRADER, "a=b", Role.ADMIN))));
  }

  @Test
  void hasAUsualClaimAndAlgorithm() {
    OutsideIssuer issuer =
        read(Map.of(
                URL, "https://login.example",
                JWKS, "https://login.example/keys",
                AUDIENCE, "us",
                ROLES, "desk=trader"))
            .issuer()
            .orElseThrow();

    assertThat(issuer.algorithm()).isEqualTo(SigningAlgorithm.RS256);
    assertThat(issuer.roles().name()).isEqualTo("roles");
  }

  @Test
  void isRefused_withAllThatIsWrong() {
    refused(
        Map.of(
            URL, "http://login.example",
            JWKS, "https://login.example/keys#one",
            ALGORITHM, "HS256",
            ROLES, "desk=god"),
        URL + ": expected an address",
        JWKS + ": expected an address",
        AUDIENCE + ": missing, needed with " + URL,
        ALGORITHM + ": expected one of [RS256, PS256, ES256, EdDSA], was 'HS256'",
        ROLES + ": expected value=role,");
    refused(
        Map.of(
            URL, "https://login.example:https",
            JWKS, "https://login.example/keys?one?two",
            AUDIENCE, "us"),
        URL + ": expected an address",
        JWKS + ": expected an address");
    refused(Map.of(AUDIENCE, "us"), AUDIENCE + ": makes sense only with " + URL);
  }

  @Test
  void letsAdministratorsInWhereMetricsAreRead_unlessItIsSaid() {
    Map<String, String> monitor = Map.of("INDEXWRIGHT_HTTP_ADMINS", "192.0.2.7");
    Map<String, String> desk =
        Map.of("INDEXWRIGHT_HTTP_ADMINS", "192.0.2.7", "INDEXWRIGHT_ADMIN_ADDRESSES", "10.0.0.0/8");

    assertThat(read(Map.of()).administrators()).isEqualTo(AddressList.LOOPBACK);
    assertThat(read(monitor).administrators().contains("192.0.2.7")).isTrue();
    assertThat(read(desk).administrators().contains("10.1.2.3")).isTrue();
    assertThat(read(desk).administrators().contains("192.0.2.7")).isFalse();
  }
}
