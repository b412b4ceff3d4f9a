package io.indexwright.adapter.postgres.job;

import static io.indexwright.application.job.JobState.CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.UserId;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobFilter;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.job.Jobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class JobsContract {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
  private static final UserId ADA = new UserId(new UUID(3, 1));
  static final Instant LATER = NOON.plusSeconds(60);

  private Jobs jobs;

  abstract Jobs jobs();

  @BeforeEach
  void open() {
    jobs = jobs();
  }

  /** The highest bit is the sign of a number in Java, and of none in an id. */
  static JobId id(int number) {
    return new JobId(new UUID((long) number << 60, number));
  }

  static JobRequest request(int number, Instant at) {
    return new JobRequest(
        id(number), new JobKind("import"), "{ \"of\": %s }".formatted(number), at);
  }

  @Test
  void queuesWhatIsAskedFor() {
    jobs.submit(request(1, NOON));

    assertThat(jobs.find(id(1))).contains(Job.queued(request(1, NOON)));
    assertThat(jobs.find(id(2))).isEmpty();
  }

  @Test
  void changesNothing_whenAJobIsKnown() {
    jobs.submit(request(1, NOON));
    jobs.submit(new JobRequest(id(1), new JobKind("other"), "{}", LATER));

    assertThat(jobs.find(id(1))).contains(Job.queued(request(1, NOON)));
    assertThat(jobs.newest(PageRequest.first(10)).items()).hasSize(1);
  }

  @Test
  void listsThemNewestFirst_pageByPage() {
    for (int number : List.of(3, 9, 1)) {
      jobs.submit(request(number, NOON));
    }
    jobs.submit(request(2, LATER));
    jobs.submit(request(4, NOON.minusSeconds(1)));

    List<Job> seen = new ArrayList<>();
    Page<Job, JobId> page = jobs.newest(PageRequest.first(2));
    seen.addAll(page.items());
    while (page.next().isPresent()) {
      page = jobs.newest(PageRequest.after(page.next().orElseThrow(), 2));
      seen.addAll(page.items());
    }

    assertThat(seen)
        .extracting(job -> job.request().id())
        .containsExactly(id(2), id(9), id(3), id(1), id(4));
  }

  @Test
  void listsThoseOfSomebody_orOfAKindInAState() {
    jobs.submit(request(1, NOON));
    jobs.submit(request(2, NOON).by(ADA));
    jobs.submit(new JobRequest(id(3), new JobKind("other"), "{}", NOON).by(ADA));
    jobs.cancel(id(3), LATER);

    assertThat(newest(JobFilter.ALL.of(ADA))).containsExactly(id(3), id(2));
    assertThat(newest(new JobFilter(Optional.empty(), of("import"), Optional.empty())))
        .containsExactly(id(2), id(1));
    assertThat(newest(new JobFilter(Optional.of(ADA), of("other"), Optional.of(CANCELLED))))
        .containsExactly(id(3));
    assertThat(newest(new JobFilter(Optional.of(ADA), of("import"), Optional.of(CANCELLED))))
        .isEmpty();
    assertThat(jobs.newest(JobFilter.ALL.of(ADA), PageRequest.after(id(3), 5)).items())
        .containsExactly(Job.queued(request(2, NOON).by(ADA)));
  }

  private static Optional<JobKind> of(String kind) {
    return Optional.of(new JobKind(kind));
  }

  private List<JobId> newest(JobFilter wanted) {
    return jobs.newest(wanted, PageRequest.first(5)).items().stream()
        .map(job -> job.request().id())
        .toList();
  }

  @Test
  void endsThePages_whereAJobWasForgotten() {
    jobs.submit(request(1, NOON));

    assertThat(jobs.newest(PageRequest.after(id(1), 5)).items()).isEmpty();
  }

  @Test
  void cancelsAtOnce_whatWaits() {
    jobs.submit(request(1, NOON));

    Optional<Job> cancelled = jobs.cancel(id(1), LATER);

    assertThat(cancelled).contains(Job.queued(request(1, NOON)).in(JobState.CANCELLED, LATER));
    assertThat(jobs.find(id(1))).isEqualTo(cancelled);
    assertThat(jobs.cancel(id(1), LATER.plusSeconds(1))).isEqualTo(cancelled);
    assertThat(jobs.cancel(id(2), LATER)).isEmpty();
  }

  @Test
  void forgetsWhatWasOverBefore_andNothingElse() {
    jobs.submit(request(1, NOON));
    jobs.submit(request(2, NOON));
    jobs.cancel(id(1), LATER);

    assertThat(jobs.forget(LATER)).isZero();
    assertThat(jobs.forget(LATER.plusMillis(1))).isEqualTo(1);
    assertThat(jobs.find(id(1))).isEmpty();
    assertThat(jobs.find(id(2))).isPresent();
  }
}
