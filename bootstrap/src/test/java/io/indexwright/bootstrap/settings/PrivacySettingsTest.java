package io.indexwright.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.privacy.ConsentTexts;
import io.indexwright.application.privacy.PortfolioFate;
import io.indexwright.application.upkeep.Retention;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivacySettingsTest {
  private static final Path USER_HOME = Path.of("/home/someone");

  @Test
  void keepAsLittleAsCanBe_whenNothingIsSet() {
    assertThat(SettingsReader.read(Map.of(), USER_HOME).privacy()).isEqualTo(PrivacySettings.USUAL);
  }

  @Test
  void sayHowLongAndWhatBecomesOfIt() {
    PrivacySettings privacy =
        SettingsReader.read(
                Map.of(
                    "INDEXWRIGHT_ERASURE", "remove",
                    "INDEXWRIGHT_CONSENTS", "newsletter:2,research:1",
                    "INDEXWRIGHT_KEEP_FAILURES", "2",
                    "INDEXWRIGHT_KEEP_SESSIONS", "3",
                    "INDEXWRIGHT_KEEP_ANSWERS", "4",
                    "INDEXWRIGHT_KEEP_PERSONS", "0",
                    "INDEXWRIGHT_KEEP_EVENTS", "6",
                    "INDEXWRIGHT_KEEP_JOBS", "7"),
                USER_HOME)
            .privacy();

    assertThat(privacy.erasure()).isEqualTo(PortfolioFate.REMOVE);
    assertThat(privacy.consents()).isEqualTo(ConsentTexts.parse("newsletter:2,research:1"));
    assertThat(privacy.retention())
        .isEqualTo(
            new Retention(
                Duration.ofDays(2),
                Duration.ofDays(3),
                Duration.ofDays(4),
                Duration.ZERO,
                Duration.ofDays(6),
                Duration.ofDays(7)));
  }

  @Test
  void sayEverythingThatIsWrong() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of(
                        "INDEXWRIGHT_ERASURE", "keep",
                        "INDEXWRIGHT_CONSENTS", "newsletter",
                        "INDEXWRIGHT_KEEP_FAILURES", "0",
                        "INDEXWRIGHT_KEEP_PERSONS", "a year",
                        "INDEXWRIGHT_KEEP_JOBS", "36501"),
                    USER_HOME))
        .withMessageContaining("INDEXWRIGHT_ERASURE: expected pseudonymous or remove, was 'keep'")
        .withMessageContaining("INDEXWRIGHT_CONSENTS: expected purposes and versions")
        .withMessageContaining("INDEXWRIGHT_KEEP_FAILURES: expected days from 1 to 36500, was '0'")
        .withMessageContaining("INDEXWRIGHT_KEEP_PERSONS: expected days from 0 to 36500")
        .withMessageContaining("INDEXWRIGHT_KEEP_JOBS: expected days from 1 to 36500");
  }
}
