package io.indexwright.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.bootstrap.trace.CollectorAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorSettingsTest {
  private static final String ENDPOINT = "INDEXWRIGHT_OTLP_ENDPOINT";
  private static final String HEADERS = "INDEXWRIGHT_OTLP_HEADERS";

  @TempDir private Path directory = Path.of("");

  private static Optional<CollectorAddress> read(Map<String, String> told) {
    return SettingsReader.read(told, Path.of("/home/someone")).face().collector();
  }

  private static void refused(Map<String, String> told, String fault) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read(told))
        .withMessageContaining(fault)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("s3cret"));
  }

  @Test
  void tellNobody_whenNothingIsSet() {
    assertThat(read(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:4318",
        "https://collector.example",
        "http://[::1]:4318/",
        "https://gateway.example/otlp"
      })
  void tellTheCollectorThatIsNamed(String url) {
    assertThat(read(Map.of(ENDPOINT, url)))
        .contains(new CollectorAddress(URI.create(url), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:4318",
        "grpc://localhost:4317",
        "http://",
        "http://a..b:4318",
        "http://localhost:65536",
        "https://us:s3cret@collector.example",
        "https://collector.example?key=s3cret",
        "https://collector.example/#s3cret",
        "http://local host"
      })
  void refuseWhatIsNoAddress(String odd) {
    refused(Map.of(ENDPOINT, odd), ENDPOINT + ": expected an address such as http://localhost");
  }

  @Test
  void sayWhoWeAre() {
    assertThat(
            read(
                Map.of(
                    ENDPOINT, "https://collector.example",
                    HEADERS, "Authorization = Basic czNjcmV0==,x-team=desk")))
        .map(CollectorAddress::headers)
        .contains(Map.of("Authorization", "Basic czNjcmV0==", "x-team", "desk"));
  }

  @Test
  void sayWhoWeAre_byAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("headers"), "api-key=s3cret\n");

    assertThat(
            read(Map.of(ENDPOINT, "https://collector.example", HEADERS + "_FILE", file.toString())))
        .map(CollectorAddress::headers)
        .contains(Map.of("api-key", "s3cret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s3cret", "=s3cret", "api key=s3cret", "api-key=s3cret\n!", "Host=s3cret", "a=1,"})
  void refuseHeadersThatNoRequestCarries(String odd) {
    refused(
        Map.of(ENDPOINT, "https://collector.example", HEADERS, odd),
        HEADERS + ": expected name=value,");
  }

  @Test
  void refuseHeadersForNobody() {
    refused(Map.of(HEADERS, "api-key=s3cret"), HEADERS + ": makes sense only with " + ENDPOINT);
  }
}
