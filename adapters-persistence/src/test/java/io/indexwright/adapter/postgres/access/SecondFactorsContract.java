package io.indexwright.adapter.postgres.access;

import static io.indexwright.adapter.postgres.access.Person.ADA;
import static io.indexwright.adapter.postgres.access.Person.BEN;
import static io.indexwright.adapter.postgres.access.Person.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.access.UserId;
import io.indexwright.application.port.access.SecondFactors;
import io.indexwright.proof.Digest;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SecondFactorsContract {
  private static final UserId HER = ADA.id();
  private static final Digest ONE = Digest.of("one");
  private static final Digest TWO = Digest.of("two");

  private SecondFactors factors;

  abstract SecondFactors factors();

  @BeforeEach
  void begin() {
    factors = factors();
    assertThat(factors.begin(HER)).isTrue();
  }

  private void confirm() {
    assertThat(factors.confirm(HER, 100, Set.of(ONE, TWO))).isTrue();
  }

  private static long howManyOf8(BooleanSupplier work) {
    return IntStream.range(0, 8)
        .mapToObj(i -> CompletableFuture.supplyAsync(work::getAsBoolean))
        .toList()
        .stream()
        .filter(CompletableFuture::join)
        .count();
  }

  @Test
  void isNotInForce_untilItIsConfirmed() {
    assertThat(factors.isConfirmed(HER)).isFalse();
    assertThat(factors.use(HER, 101)).isFalse();
    assertThat(factors.begin(HER)).isTrue();

    confirm();

    assertThat(factors.isConfirmed(HER)).isTrue();
    assertThat(factors.isConfirmed(BEN.id())).isFalse();
    assertThat(factors.begin(HER)).isFalse();
    assertThat(factors.isConfirmed(HER)).isTrue();
  }

  @Test
  void isConfirmedOnce_andOnlyIfItWasBegun() {
    confirm();

    assertThat(factors.confirm(HER, 101, Set.of())).isFalse();
    assertThat(factors.spend(HER, ONE)).isTrue();
    assertThat(factors.confirm(BEN.id(), 100, Set.of(ONE))).isFalse();
    assertThat(factors.isConfirmed(BEN.id())).isFalse();
  }

  @Test
  void usesUpAStep_andAllBeforeIt() {
    confirm();

    assertThat(factors.use(HER, 100)).isFalse();
    assertThat(factors.use(HER, 102)).isTrue();
    assertThat(factors.use(HER, 101)).isFalse();
    assertThat(factors.use(HER, 102)).isFalse();
    assertThat(factors.use(HER, 103)).isTrue();
    assertThat(factors.use(BEN.id(), 103)).isFalse();
  }

  @Test
  void usesUpARecoveryCode_andNoOther() {
    confirm();

    assertThat(factors.spend(BEN.id(), ONE)).isFalse();
    assertThat(factors.spend(HER, ONE)).isTrue();
    assertThat(factors.spend(HER, ONE)).isFalse();
    assertThat(factors.spend(HER, TWO)).isTrue();
  }

  @Test
  void givesEachToOneOfMany() {
    confirm();

    assertThat(howManyOf8(() -> factors.use(HER, 101))).isEqualTo(1);
    assertThat(howManyOf8(() -> factors.spend(HER, ONE))).isEqualTo(1);
  }

  @Test
  void forgetsAllOfIt() {
    confirm();

    assertThat(factors.remove(HER)).isTrue();

    assertThat(factors.remove(HER)).isFalse();
    assertThat(factors.isConfirmed(HER)).isFalse();
    assertThat(factors.spend(HER, ONE)).isFalse();
    assertThat(factors.begin(HER)).isTrue();
  }

  @Test
  void belongsToSomebodyWhoIsKnown() {
    assertThatIllegalStateException().isThrownBy(() -> factors.begin(UNKNOWN.id()));
  }
}
