package io.indexwright.adapter.postgres.access;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.access.Person.ADA;
import static io.indexwright.adapter.postgres.access.Person.BEN;
import static io.indexwright.adapter.postgres.access.Person.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.access.User;
import io.indexwright.application.access.token.RefreshToken;
import io.indexwright.application.access.token.Spending;
import io.indexwright.application.port.access.RefreshTokens;
import io.indexwright.proof.Digest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

abstract class RefreshTokensContract {
  private static final UUID FAMILY = Sample.uuid(10);
  private static final RefreshToken ONE = token("one", FAMILY, ADA);
  private static final RefreshToken TWO = token("two", FAMILY, ADA);
  private static final RefreshToken OTHER = token("other", Sample.uuid(11), BEN);

  private RefreshTokens tokens;

  /** Returns tokens of users who are known, but for one. */
  abstract RefreshTokens tokens();

  @BeforeEach
  void open() {
    tokens = tokens();
    tokens.keep(ONE);
    tokens.keep(OTHER);
  }

  private static RefreshToken token(String text, UUID family, User user) {
    return new RefreshToken(Digest.of(text), family, user.id(), 1, 2, LATER);
  }

  @Test
  void exchangesATokenOnce_andEndsTheFamilyAtTheSecondTime() {
    assertThat(tokens.spend(ONE.digest(), FIRST)).isEqualTo(new Spending.Spent(ONE));
    tokens.keep(TWO);

    assertThat(tokens.spend(ONE.digest(), FIRST)).isEqualTo(new Spending.Reused(ONE));

    assertThat(tokens.spend(TWO.digest(), FIRST)).isEqualTo(new Spending.Unknown());
    assertThat(tokens.find(ONE.digest())).isEmpty();
    assertThat(tokens.spend(OTHER.digest(), FIRST)).isEqualTo(new Spending.Spent(OTHER));
  }

  @Test
  void knowsATokenUntilItExpires() {
    assertThat(tokens.find(ONE.digest())).contains(ONE);
    assertThat(tokens.spend(ONE.digest(), LATER)).isEqualTo(new Spending.Unknown());
    assertThat(tokens.spend(Digest.of("never"), FIRST)).isEqualTo(new Spending.Unknown());
    assertThat(tokens.spend(ONE.digest(), LATER.minusNanos(1000)))
        .isEqualTo(new Spending.Spent(ONE));
  }

  @Test
  void endsAFamily_andNoOther() {
    tokens.end(FAMILY);

    assertThat(tokens.find(ONE.digest())).isEmpty();
    assertThat(tokens.find(OTHER.digest())).contains(OTHER);
  }

  @Test
  void forgetsFamilies_ofWhichNothingIsGood() {
    assertThat(tokens.forget(LATER.minusNanos(1000))).isZero();
    assertThat(tokens.forget(LATER)).isEqualTo(2);
    assertThat(tokens.find(ONE.digest())).isEmpty();
  }

  @Test
  void keepsNothingOfSomebodyWhoIsNotKnown() {
    assertThatIllegalStateException()
        .isThrownBy(() -> tokens.keep(token("x", Sample.uuid(13), UNKNOWN)));
  }

  /** Whatever the order: one of them gets it, and nobody has anything in the end. */
  @RepeatedTest(5)
  void givesTheTokenToOneOfTwo_andEndsTheFamily() {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<Spending>> racers =
        IntStream.range(0, 2)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> spentAfter(start)))
            .toList();
    start.countDown();

    assertThat(racers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(new Spending.Spent(ONE), new Spending.Reused(ONE));
    assertThat(tokens.find(ONE.digest())).isEmpty();
  }

  private Spending spentAfter(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return tokens.spend(ONE.digest(), FIRST);
  }
}
