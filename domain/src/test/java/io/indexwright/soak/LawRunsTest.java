package io.indexwright.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Laws are tried as often as they say, with other seeds each time; its package has to have a test.
 */
class LawRunsTest {
  private static final int TIMES = 4;
  private static final List<Integer> SEEDS = new ArrayList<>();

  @Law(TIMES)
  void countsItsTries(RepetitionInfo run) {
    SEEDS.add(run.getCurrentRepetition());

    assertThat(run.getTotalRepetitions()).isEqualTo(Soak.cases(TIMES));
    assertThat(run.getFailureCount()).isLessThan(run.getFailureThreshold());
  }

  @AfterAll
  static void triedEachSeedOnce() {
    assertThat(SEEDS)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, Soak.cases(TIMES)).boxed().toList());
  }
}
