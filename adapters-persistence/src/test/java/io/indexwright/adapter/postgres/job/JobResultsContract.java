package io.indexwright.adapter.postgres.job;

import static io.indexwright.adapter.postgres.job.JobsContract.LATER;
import static io.indexwright.adapter.postgres.job.JobsContract.NOON;
import static io.indexwright.adapter.postgres.job.JobsContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.port.job.JobResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class JobResultsContract {
  private static final String DOCUMENT = "{ \"of\":\"\u00e4\",\n  \"b\": 1.10}";

  private JobResults results;

  abstract JobResults results();

  @BeforeEach
  void open() {
    results = results();
  }

  @Test
  void returnsWhatWasKept_toTheLetter() {
    results.keep(id(1), DOCUMENT, NOON);

    assertThat(results.find(id(1))).contains(DOCUMENT);
    assertThat(results.find(id(2))).isEmpty();
  }

  @Test
  void keepsTheLast_whenAJobComesToItsResultAgain() {
    results.keep(id(1), "[]", NOON);
    results.keep(id(1), DOCUMENT, LATER);

    assertThat(results.find(id(1))).contains(DOCUMENT);
    assertThat(results.forget(LATER)).isZero();
  }

  @Test
  void forgetsWhatWasKeptBefore_andNothingElse() {
    results.keep(id(1), DOCUMENT, NOON);
    results.keep(id(2), DOCUMENT, LATER);

    assertThat(results.forget(LATER)).isEqualTo(1);
    assertThat(results.find(id(1))).isEmpty();
    assertThat(results.find(id(2))).isPresent();
  }
}
