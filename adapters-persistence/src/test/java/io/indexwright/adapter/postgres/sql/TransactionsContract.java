package io.indexwright.adapter.postgres.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.port.Transactions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class TransactionsContract {

  abstract Transactions transactions();

  @Test
  void returnsWhatTheWorkReturns() {
    assertThat(transactions().inOne(() -> Optional.of("done"))).contains("done");
  }

  @Test
  void doesWorkInsideWork() {
    assertThat(transactions().<Integer>inOne(() -> 1 + transactions().inOne(() -> 2))).isEqualTo(3);
  }

  @Test
  void letsTheFailureOfTheWorkThrough_asItIs() {
    IllegalStateException failure = new IllegalStateException("no");

    assertThatThrownBy(
            () ->
                transactions()
                    .inOne(
                        () -> {
                          throw failure;
                        }))
        .isSameAs(failure);
  }
}
