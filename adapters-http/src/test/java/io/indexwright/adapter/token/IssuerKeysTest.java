package io.indexwright.adapter.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ONE = document("one");
  private static final String TWO = document("two");

  private int asked;
  private Optional<String> published = Optional.of(ONE);
  private final IssuerKeys keys = new IssuerKeys(this::read);

  private String read() throws IOException {
    asked++;
    return published.orElseThrow(() -> new IOException("status 503"));
  }

  private static String document(String id) {
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
      return new JWKSet(key.toPublicJWK()).toString();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean knows(String id, long secondsLater) {
    return keys.find(id, NOON.plusSeconds(secondsLater)).isPresent();
  }

  @Test
  void asksOnce_asLongAsItIsFresh() {
    assertThat(knows("one", 0)).isTrue();
    assertThat(knows("one", 899)).isTrue();
    assertThat(asked).isEqualTo(1);
    assertThat(knows("one", 900)).isTrue();
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void asksForAnUnknownKey_onceAMinute() {
    assertThat(knows("two", 0)).isFalse();
    published = Optional.of(TWO);
    assertThat(knows("two", 59)).isFalse();
    assertThat(asked).isEqualTo(1);
    assertThat(knows("two", 60)).isTrue();
    assertThat(knows("three", 61)).isFalse();
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void forgetsWhatTheIssuerTakesBack() {
    assertThat(knows("one", 0)).isTrue();
    published = Optional.of(TWO);
    assertThat(knows("one", 900)).isFalse();
  }

  @Test
  void keepsTheLastGoodOnes_whateverTheIssuerAnswers() {
    assertThat(knows("one", 0)).isTrue();
    published = Optional.empty();
    assertThat(knows("one", 900)).isTrue();
    published = Optional.of("<html>");
    assertThat(knows("one", 1800)).isTrue();
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void knowsNothing_untilTheIssuerAnswers() {
    published = Optional.empty();
    assertThat(knows("one", 0)).isFalse();
    published = Optional.of(ONE);
    assertThat(knows("one", 60)).isTrue();
  }

  /** Somebody else asks for a key while the answer is still to come. */
  @Test
  void answersOthersMeanwhile_withWhatThereIs() {
    boolean[] known = new boolean[1];
    IssuerKeys[] slow = new IssuerKeys[1];
    Instant later = NOON.plusSeconds(900);
    slow[0] =
        new IssuerKeys(
            () -> {
              asked++;
              if (asked == 2) {
                known[0] = slow[0].find("one", later).isPresent();
              }
              return ONE;
            });
    slow[0].find("one", NOON);

    assertThat(slow[0].find("one", later)).isPresent();
    assertThat(known[0]).isTrue();
    assertThat(asked).isEqualTo(2);
  }
}
