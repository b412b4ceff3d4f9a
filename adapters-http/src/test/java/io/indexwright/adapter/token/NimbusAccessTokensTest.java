package io.indexwright.adapter.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.TokenVerdict;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.secret.KeyId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NimbusAccessTokensTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant END = NOON.plusSeconds(900);
  private static final AccessClaims CLAIMS =
      new AccessClaims(new UUID(1, 2), new UserId(new UUID(3, 4)), 5, 6, NOON, END);

  private final NimbusAccessTokens tokens =
      new NimbusAccessTokens(
          "indexwright",
          new SigningKeys(
              new InMemoryCredentials(() -> List.of(new KeyId("k"))),
              new InMemoryTurns(),
              KeySchedule.USUAL));

  @Test
  void saysWhatItWasToldToSay_untilItsEnd() {
    String token = tokens.issue(CLAIMS).reveal();

    assertThat(tokens.verify(token, NOON)).isEqualTo(new TokenVerdict.Good(CLAIMS));
    assertThat(tokens.verify(token, END.minusMillis(1))).isEqualTo(new TokenVerdict.Good(CLAIMS));
    assertThat(tokens.verify(token, END)).isEqualTo(new TokenVerdict.Refused("not in its time"));
  }

  @Test
  void isNotBelieved_longBeforeItsTime() {
    String token = tokens.issue(CLAIMS).reveal();

    assertThat(tokens.verify(token, NOON.minusSeconds(30)))
        .isEqualTo(new TokenVerdict.Good(CLAIMS));
    assertThat(tokens.verify(token, NOON.minusSeconds(31)))
        .isEqualTo(new TokenVerdict.Refused("not in its time"));
  }

  @Test
  void isNotBelievedAnyMore_whenItsKeyIsPast() {
    KeySchedule usual = KeySchedule.USUAL;
    Instant past = NOON.plus(usual.signs()).plus(usual.outlives());
    String token =
        tokens
            .issue(new AccessClaims(CLAIMS.id(), CLAIMS.user(), 5, 6, NOON, past.plusSeconds(1)))
            .reveal();

    assertThat(tokens.verify(token, past.minusSeconds(1))).isInstanceOf(TokenVerdict.Good.class);
    assertThat(tokens.verify(token, past)).isEqualTo(new TokenVerdict.Refused("an unknown key"));
  }

  @Test
  void isNotBelieved_fromAnotherHouse() {
    String token = tokens.issue(CLAIMS).reveal();
    NimbusAccessTokens elsewhere =
        new NimbusAccessTokens(
            "elsewhere",
            new SigningKeys(
                new InMemoryCredentials(() -> List.of(new KeyId("k"))),
                new InMemoryTurns(),
                KeySchedule.USUAL));

    assertThat(elsewhere.verify(token, NOON)).isEqualTo(new TokenVerdict.Refused("an unknown key"));
    assertThat(tokens.verify("x".repeat(8_001), NOON))
        .isEqualTo(new TokenVerdict.Refused("too long for a token"));
  }
}
