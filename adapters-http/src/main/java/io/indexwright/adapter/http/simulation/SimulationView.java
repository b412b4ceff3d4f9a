package io.indexwright.adapter.http.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.http.job.JobView;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobState;
import java.util.Optional;
import java.util.UUID;

/**
 * A simulation as a program sees it.
 *
 * @param state that of its job, but {@code DONE} or {@code REFUSED} where that has come to its end
 * @param order as it was asked for
 * @param refused why it could not be run, and what would work
 * @param result everything but transactions and holdings
 */
record SimulationView(
    UUID id,
    String state,
    JobView job,
    JsonNode order,
    Optional<JsonNode> refused,
    Optional<JsonNode> result) {

  static SimulationView of(Job job, Optional<ResultDocument> document) {
    Optional<JsonNode> refused = document.flatMap(ResultDocument::refused);
    return new SimulationView(
        job.request().id().value(),
        job.state() == JobState.SUCCEEDED ? ended(refused.isPresent()) : job.state().name(),
        JobView.of(job, Optional.empty()),
        ResultDocument.parsed(job.request().parameters()),
        refused,
        document.filter(one -> refused.isEmpty()).map(ResultDocument::summary));
  }

  private static String ended(boolean isRefused) {
    return isRefused ? "REFUSED" : "DONE";
  }

  /** One of a list: whether it was refused is known to whoever opens it. */
  record Listed(UUID id, JobView job, JsonNode order) {
    static Listed of(Job job) {
      return new Listed(
          job.request().id().value(),
          JobView.of(job, Optional.empty()),
          ResultDocument.parsed(job.request().parameters()));
    }
  }
}
