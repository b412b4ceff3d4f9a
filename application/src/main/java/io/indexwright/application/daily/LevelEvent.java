package io.indexwright.application.daily;

import io.indexwright.application.index.PublishLevels.Publication;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.provenance.CalculationRun;
import io.indexwright.index.IndexId;
import io.indexwright.proof.Digest;
import io.indexwright.proof.PublishedLevel;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Says that an index has been calculated up to a date.
 *
 * @param level as it is published, in decimal digits
 */
record LevelEvent(IndexId index, LocalDate date, String level, Digest inputs) {

  /** Takes the last level of a publication that has one. */
  static LevelEvent of(Publication publication, CalculationRun run) {
    PublishedLevel last = publication.levels().get(publication.levels().size() - 1);
    int decimals = publication.rulebook().last().conventions().levelDecimals();
    return new LevelEvent(
        run.subject().index(),
        last.date(),
        last.level().published(decimals).toPlainString(),
        run.inputs());
  }

  /** Returns it for whoever listens to the index. */
  OutboxEvent told(OutboxEventId id, Instant now) {
    String body =
        """
        {"index":"%s","date":"%s","level":"%s","inputs":"%s"}"""
            .formatted(index, date, level, inputs);
    return new OutboxEvent(
        id, new Aggregate("index", index.toString()), "index.level.published", body, now);
  }

  /** Returns it for a reader. */
  String line() {
    return level + " on " + date + " from " + inputs.brief();
  }
}
