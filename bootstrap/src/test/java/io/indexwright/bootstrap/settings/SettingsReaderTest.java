package io.indexwright.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private static final Path USER_HOME = Path.of("/home/someone");

  @TempDir private Path directory = Path.of("");

  @Test
  void runsOnThisMachineAlone_whenNothingIsSet() {
    Settings settings = SettingsReader.read(Map.of("PATH", "/bin"), USER_HOME);

    assertThat(settings.database()).isEmpty();
    assertThat(settings.home()).isEqualTo(USER_HOME.resolve(".indexwright"));
    assertThat(settings.http().host()).isEqualTo("127.0.0.1");
    assertThat(settings.http().port()).isEqualTo(7070);
    assertThat(settings.paperLatency()).isEqualTo(Duration.ZERO);
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void usesAGivenServer() {
    Settings settings =
        SettingsReader.read(
            Map.of(
                "INDEXWRIGHT_DB_URL", "jdbc:postgresql://db:5432/indexwright",
                "INDEXWRIGHT_DB_USER", "app",
                "INDEXWRIGHT_DB_PASSWORD", "s3cret"),
            USER_HOME);

    assertThat(settings.database().orElseThrow().user()).isEqualTo("app");
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void letsAVariableWinOverTheFile() throws IOException {
    Path file = file("INDEXWRIGHT_HTTP_PORT=8080\nINDEXWRIGHT_HTTP_HOST=0.0.0.0\n");

    Settings settings =
        SettingsReader.read(
            Map.of("INDEXWRIGHT_CONFIG", file.toString(), "INDEXWRIGHT_HTTP_PORT", "9090"),
            USER_HOME);

    assertThat(settings.http().port()).isEqualTo(9090);
    assertThat(settings.http().host()).isEqualTo("0.0.0.0");
    assertThat(settings.warnings())
        .containsExactly(
            "INDEXWRIGHT_HTTP_HOST: there is no sign-in, whoever reaches 0.0.0.0 reads all");
  }

  @Test
  void reportsEveryFaultAtOnce() throws IOException {
    Path file = file("INDEXWRIGHT_HTP_PORT=8080\nINDEXWRIGHT_PAPER_LATENCY=soon\n");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of(
                        "INDEXWRIGHT_CONFIG", file.toString(),
                        "INDEXWRIGHT_DB_URL", "db:5432",
                        "INDEXWRIGHT_DB_PASSWORD", "s3cret",
                        "INDEXWRIGHT_HTTP_PORT", "70707"),
                    USER_HOME))
        .withMessage(
            """
            the settings cannot be used:
              INDEXWRIGHT_HTP_PORT: unknown key in %s
              INDEXWRIGHT_DB_URL: expected jdbc:postgresql://host:port/database
              INDEXWRIGHT_DB_USER: missing, needed with INDEXWRIGHT_DB_URL
              INDEXWRIGHT_HTTP_PORT: expected a number from 0 to 65535, was '70707'
              INDEXWRIGHT_PAPER_LATENCY: expected a number from 0 to 60000, was 'soon'"""
                .formatted(file));
  }

  @Test
  void refusesARoleWithoutAnAddress() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of("INDEXWRIGHT_DB_USER", "a", "INDEXWRIGHT_DB_PASSWORD", "b"), USER_HOME))
        .withMessageContaining("INDEXWRIGHT_DB_USER: makes sense only with INDEXWRIGHT_DB_URL")
        .withMessageContaining("INDEXWRIGHT_DB_PASSWORD: makes sense only with");
  }

  @Test
  void refusesAFileThatCannotBeRead() {
    Path nowhere = directory.resolve("nowhere.properties");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () -> SettingsReader.read(Map.of("INDEXWRIGHT_CONFIG", nowhere.toString()), USER_HOME))
        .withMessageContaining("INDEXWRIGHT_CONFIG: expected a readable properties file");
  }

  @Test
  void warnsOfAnUnknownVariable_andGoesOn() {
    assertThat(SettingsReader.read(Map.of("INDEXWRIGHT_HTP_PORT", "1"), USER_HOME).warnings())
        .containsExactly("unknown variable INDEXWRIGHT_HTP_PORT is ignored");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("indexwright.properties"), text);
  }
}
