package io.indexwright.adapter.postgres.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MinuteBudgetTest {

  @Test
  void allowsSoManyInAnyMinute() {
    MinuteBudget budget = new MinuteBudget(2);

    assertThat(budget.spend(Duration.ofSeconds(0))).isTrue();
    assertThat(budget.spend(Duration.ofSeconds(30))).isTrue();
    assertThat(budget.spend(Duration.ofSeconds(59))).isFalse();
    assertThat(budget.spend(Duration.ofSeconds(60))).isTrue();
    assertThat(budget.spend(Duration.ofSeconds(89))).isFalse();
    assertThat(budget.spend(Duration.ofSeconds(90))).isTrue();
  }
}
