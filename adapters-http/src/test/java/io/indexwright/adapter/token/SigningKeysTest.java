package io.indexwright.adapter.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.ECKey;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
  private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
  private static final KeySchedule SCHEDULE =
      new KeySchedule(Duration.ofDays(30), Duration.ofDays(1), Duration.ofDays(2));
  private static final Instant ANNOUNCED = START.plus(Duration.ofDays(29));
  private static final Instant CHANGED = START.plus(Duration.ofDays(30));
  private static final Instant ENDED = START.plus(Duration.ofDays(32));

  private final InMemoryCredentials credentials =
      new InMemoryCredentials(() -> List.of(new KeyId("k")));
  private final SigningKeys keys = node();

  private SigningKeys node() {
    return new SigningKeys(credentials, new InMemoryTurns(), SCHEDULE);
  }

  private static boolean knows(SigningKeys node, ECKey key, Instant at) {
    return node.find(key.getKeyID(), at).isPresent();
  }

  @Test
  void areTheSameForEverybody() {
    ECKey first = keys.signing(START);

    assertThat(node().signing(START)).isEqualTo(first);
    assertThat(node().find(first.getKeyID(), START)).contains(first);
    assertThat(keys.find("another", START)).isEmpty();
  }

  @Test
  void areAnnouncedBeforeTheySign_andKnownUntilTheirTokensEnded() {
    ECKey first = keys.signing(START);
    assertThat(keys.signing(ANNOUNCED.minusSeconds(1))).isEqualTo(first);

    assertThat(keys.signing(ANNOUNCED)).isEqualTo(first);
    ECKey next = node().signing(CHANGED);
    assertThat(next).isNotEqualTo(first);
    assertThat(knows(keys, next, ANNOUNCED)).isTrue();
    assertThat(keys.signing(CHANGED)).isEqualTo(next);

    assertThat(knows(keys, first, ENDED.minusSeconds(1))).isTrue();
    assertThat(knows(keys, first, ENDED)).isFalse();
  }

  @Test
  void areKnownSoon_whenAnotherProcessMadeThem() {
    SigningKeys other = node();
    other.signing(START);
    keys.signing(START);
    credentials.remove(SigningKeys.NAME);
    ECKey made = node().signing(START.plusSeconds(60));

    assertThat(knows(keys, made, START.plusSeconds(9))).isFalse();
    assertThat(knows(keys, made, START.plusSeconds(70))).isTrue();
  }

  @Test
  void beginAnew_whenNobodyWasThereForLong() {
    ECKey first = keys.signing(START);
    Instant late = START.plus(Duration.ofDays(400));

    assertThat(keys.signing(late)).isNotEqualTo(first);
    assertThat(knows(keys, first, late)).isFalse();
  }

  @Test
  void showNothingOfThemselves_whenTheyCannotBeRead() {
    credentials.put(SigningKeys.NAME, Secret.of("{\"keys\":[{\"d\":\"s3cret\"}]}"), START);

    assertThatIllegalStateException()
        .isThrownBy(() -> keys.signing(START))
        .withMessage("the signing keys cannot be read")
        .withNoCause();
  }
}
