package io.indexwright.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.port.history.Turns;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ShareSecretTest {
  private static final Instant NOW = Instant.parse("2026-01-05T22:00:00Z");
  private static final CredentialName NAME = new CredentialName("ours", "key");

  private final InMemoryCredentials credentials =
      new InMemoryCredentials(() -> List.of(new KeyId("k")));

  private ShareSecret process(int seed, Turns turns) {
    return new ShareSecret(credentials, turns, new TokenSource(new Random(seed)));
  }

  @Test
  void givesEveryProcessWhatTheFirstMade() {
    Secret made = process(1, new InMemoryTurns()).share(NAME, NOW);

    assertThat(made.reveal()).hasSize(43);
    assertThat(process(2, new InMemoryTurns()).share(NAME, NOW)).isEqualTo(made);
  }

  @Test
  void takesWhatAnotherMade_whileItWaitedForItsTurn() {
    Secret faster = Secret.of("made meanwhile");
    Turns late =
        new Turns() {
          @Override
          public <T> T inTurn(String name, Supplier<T> work) {
            credentials.put(NAME, faster, NOW);
            return work.get();
          }

          @Override
          public <T> T inFreeTurns(Set<String> names, Function<Set<String>, T> work) {
            throw new AssertionError("nobody asks");
          }
        };

    assertThat(process(1, late).share(NAME, NOW)).isEqualTo(faster);
    assertThat(credentials.find(NAME)).contains(faster);
  }
}
