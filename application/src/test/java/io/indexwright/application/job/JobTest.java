package io.indexwright.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.page.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final JobKind KIND = new JobKind("import");

  private static JobRequest request(int number) {
    JobId id = new JobId(new UUID(0, number));
    return new JobRequest(id, KIND, "{}", NOON.plusSeconds(number));
  }

  @Test
  void isOver_whenNothingMoreWillHappenToIt() {
    assertThat(Arrays.stream(JobState.values()).filter(JobState::isOver))
        .containsExactly(JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED);
  }

  @Test
  void refusesToBeBeyondItsEnd() {
    assertThat(new Progress(7, 0).done()).isEqualTo(7);
    assertThatThrownBy(() -> new Progress(3, 2)).hasMessage("3 of 2 steps");
    assertThatThrownBy(() -> new Progress(-1, 0)).hasMessage("-1 of 0 steps");
  }

  @Test
  void refusesWhatCouldNotBeWrittenDown() {
    assertThatThrownBy(() -> new JobKind("Import")).hasMessageEndingWith("Import");
    assertThatThrownBy(() -> new JobRequest(request(1).id(), KIND, "", NOON))
        .hasMessageContaining("JSON");
  }

  @Test
  void checksWhetherToGoOn_withoutNotingAnything() {
    List<Progress> noted = new ArrayList<>();
    JobContext context =
        new JobContext() {
          @Override
          public JobRequest request() {
            return JobTest.request(1);
          }

          @Override
          public Progress progress() {
            return new Progress(2, 5);
          }

          @Override
          public void progress(long done, long total) {
            noted.add(new Progress(done, total));
            throw new CancelledException(request().id());
          }
        };

    assertThatThrownBy(context::checkpoint)
        .isInstanceOf(CancelledException.class)
        .hasMessageContaining(request(1).id().toString());
    assertThat(noted).containsExactly(new Progress(2, 5));
    assertThat(context.parameters()).isEqualTo("{}");
  }

  @Test
  void isKeptInMemory_untilItIsOverAndForgotten() {
    InMemoryJobs jobs = new InMemoryJobs();
    jobs.submit(request(1));
    jobs.submit(request(2));
    jobs.submit(request(2));

    assertThat(jobs.newest(PageRequest.first(1)).items()).containsExactly(Job.queued(request(2)));
    assertThat(jobs.newest(PageRequest.after(request(2).id(), 1)).items())
        .containsExactly(Job.queued(request(1)));
    assertThat(jobs.cancel(request(1).id(), NOON))
        .contains(Job.queued(request(1)).in(JobState.CANCELLED, NOON));
    assertThat(jobs.forget(NOON.plusSeconds(1))).isEqualTo(1);
    assertThat(jobs.find(request(1).id())).isEmpty();
  }
}
