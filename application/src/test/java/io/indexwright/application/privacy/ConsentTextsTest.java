package io.indexwright.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTextsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void askByTheVersionThatIsShownNow_andForNothingElse() {
    ConsentTexts texts = ConsentTexts.parse("newsletter:2, research:2026-01");

    assertThat(texts.ask(said("newsletter", "2"))).isTrue();
    assertThat(texts.ask(said("newsletter", "1"))).isFalse();
    assertThat(texts.ask(said("parties", "2"))).isFalse();
    assertThat(ConsentTexts.NONE.ask(said("newsletter", "2"))).isFalse();
    assertThat(texts.versions())
        .isEqualTo(
            new TreeMap<>(
                Map.of(new Purpose("newsletter"), "2", new Purpose("research"), "2026-01")));
  }

  private static Consent said(String purpose, String text) {
    return new Consent(new Purpose(purpose), text, true, NOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "newsletter", "Newsletter:1", "a:1,a:2", "a:", "a:two words", "a:1,"})
  void refuseAnythingElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ConsentTexts.parse(text));
  }

  @Test
  void consentIsKeptToTheMicrosecond() {
    Instant fine = NOON.plusNanos(1_234);

    assertThat(new Consent(new Purpose("a"), "1", true, fine).at())
        .isEqualTo(NOON.plusNanos(1_000));
  }
}
