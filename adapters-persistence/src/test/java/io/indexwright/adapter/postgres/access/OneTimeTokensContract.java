package io.indexwright.adapter.postgres.access;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.access.Person.ADA;
import static io.indexwright.adapter.postgres.access.Person.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.port.access.OneTimeTokens;
import io.indexwright.proof.Digest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OneTimeTokensContract {
  private static final Digest TOKEN = Digest.of("token");

  private OneTimeTokens tokens;

  abstract OneTimeTokens tokens();

  @BeforeEach
  void keep() {
    tokens = tokens();
    tokens.keep(TOKEN, ADA.id(), LATER);
  }

  @Test
  void isGoodOnce() {
    assertThat(tokens.spend(TOKEN, FIRST)).contains(ADA.id());
    assertThat(tokens.spend(TOKEN, FIRST)).isEmpty();
  }

  @Test
  void isGoodForOneOfMany() {
    assertThat(
            IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> tokens.spend(TOKEN, FIRST)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream))
        .containsExactly(ADA.id());
  }

  @Test
  void isGoodForNothing_onceItExpired() {
    assertThat(tokens.spend(TOKEN, LATER)).isEmpty();
    assertThat(tokens.forget(LATER.minusNanos(1000))).isZero();
    assertThat(tokens.forget(LATER)).isEqualTo(1);
    assertThat(tokens.spend(TOKEN, FIRST)).isEmpty();
  }

  @Test
  void belongsToSomebodyWhoIsKnown() {
    assertThatIllegalStateException()
        .isThrownBy(() -> tokens.keep(Digest.of("x"), UNKNOWN.id(), LATER));
  }
}
