package io.indexwright.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.http.rate.RouteClass;
import io.indexwright.application.rate.Allowance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtectionSettingsTest {

  private static Settings read(Map<String, String> told) {
    return SettingsReader.read(told, Path.of("/home/someone"));
  }

  @Test
  void isAsUsual_whenNothingIsSet() {
    assertThat(read(Map.of()).face().protection()).isEqualTo(Protection.USUAL);
  }

  @Test
  void isAsItIsTold() {
    Settings settings =
        read(
            Map.of(
                "INDEXWRIGHT_RATE_WRITE", "30",
                "INDEXWRIGHT_HTTP_LEAD", "3000",
                "INDEXWRIGHT_HTTP_BODY", "5000",
                "INDEXWRIGHT_HTTP_CONNECTIONS", "70",
                "INDEXWRIGHT_HTTP_ORIGINS", "https://desk.example, http://localhost:3000",
                "INDEXWRIGHT_HTTP_PROXIES", "10.0.0.0/8,::1",
                "INDEXWRIGHT_HTTP_ADMINS", "192.0.2.7",
                "INDEXWRIGHT_TLS_CERTIFICATE", "/etc/face.p12",
                "INDEXWRIGHT_TLS_PASSWORD", "s3cret"));

    Protection face = settings.face().protection();
    assertThat(face.limits().bodyBytes()).isEqualTo(5000);
    assertThat(face.limits().connections()).isEqualTo(70);
    assertThat(face.lead()).isEqualTo(Duration.ofSeconds(3));
    assertThat(face.rates())
        .containsEntry(RouteClass.WRITE, Allowance.aMinute(30))
        .containsEntry(RouteClass.SIGN_IN, Allowance.aMinute(10));
    assertThat(face.origins())
        .containsExactlyInAnyOrder("https://desk.example", "http://localhost:3000");
    assertThat(face.proxies().contains("10.1.2.3")).isTrue();
    assertThat(face.admins().contains("127.0.0.1")).isFalse();
    assertThat(face.tls().orElseThrow().certificate()).isEqualTo(Path.of("/etc/face.p12"));
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void readsAKeyBesideTheCertificate() {
    assertThat(
            read(Map.of(
                    "INDEXWRIGHT_TLS_CERTIFICATE", "face.crt",
                    "INDEXWRIGHT_TLS_KEY", "face.key"))
                .face()
                .protection()
                .tls()
                .orElseThrow()
                .key())
        .isEqualTo(Optional.of(Path.of("face.key")));
  }

  @Test
  void tellsWhatCannotBe() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                read(
                    Map.of(
                        "INDEXWRIGHT_HTTP_BODY", "0",
                        "INDEXWRIGHT_LOG", "xml",
                        "INDEXWRIGHT_HTTP_ORIGINS", "*",
                        "INDEXWRIGHT_HTTP_PROXIES", "10.0.0.0/8, proxy",
                        "INDEXWRIGHT_TLS_KEY", "face.key")))
        .withMessage(
            """
            the settings cannot be used:
              INDEXWRIGHT_LOG: expected text or json
              INDEXWRIGHT_HTTP_BODY: expected a number from 1 to 999999999, was '0'
              INDEXWRIGHT_TLS_KEY, INDEXWRIGHT_TLS_PASSWORD: make sense only with \
            INDEXWRIGHT_TLS_CERTIFICATE
              INDEXWRIGHT_HTTP_ORIGINS: expected https://host:port, was '*'
              INDEXWRIGHT_HTTP_PROXIES: expected a range of addresses such as 10.0.0.0/8: proxy""");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read(Map.of("INDEXWRIGHT_TLS_CERTIFICATE", "face.crt")))
        .withMessageContaining("INDEXWRIGHT_TLS_CERTIFICATE: expected one more");
  }
}
