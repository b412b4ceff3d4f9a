package io.indexwright.application.memory.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.memory.reference.FactLog.Known;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactLogTest {
  private static final Instant FIRST = Instant.parse("2026-03-04T18:00:00Z");
  private static final Instant LATER = FIRST.plusSeconds(60);

  private final FactLog<String, Integer> log = new FactLog<>();

  @Test
  void knowsTheLastRevision_asOfEveryMoment() {
    log.tell(Map.of("a", 1, "b", 1), FIRST);
    log.tell(Map.of("a", 2, "b", 1), LATER);

    assertThat(log.asKnownAt(FIRST.minusNanos(1))).isEmpty();
    assertThat(log.asKnownAt(LATER.minusNanos(1))).containsExactly(1, 1);
    assertThat(log.asKnownAt(LATER)).containsExactlyInAnyOrder(2, 1);
    assertThat(log.last("a")).contains(2);
    assertThat(log.last("c")).isEmpty();
    assertThat(log.revisions("a")).containsExactly(new Known<>(1, FIRST), new Known<>(2, LATER));
    assertThat(log.revisions("b")).containsExactly(new Known<>(1, FIRST));
  }

  @Test
  void takesNothing_whenOneCorrectionIsLate() {
    log.tell(Map.of("a", 1), LATER);

    assertThatThrownBy(() -> log.tell(Map.of("a", 2, "b", 1), FIRST))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log.asKnownAt(LATER)).containsExactly(1);
  }
}
