package io.indexwright.application.daily;

import io.indexwright.application.index.PublishLevels;
import io.indexwright.application.index.PublishLevels.Publication;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.application.port.provenance.CalculationRuns;
import io.indexwright.application.provenance.CalculationRun;
import io.indexwright.application.provenance.CalculationRunId;
import io.indexwright.application.routine.RoutineId;
import io.indexwright.index.IndexId;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.IndexDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Publishes an index, writes down what it was calculated from, and tells of it. */
public final class PublishDay {
  /** Days are told in order. */
  private static final Aggregate DAYS = new Aggregate("daily", "daily");

  private final Indices indices;
  private final PublishLevels publish;
  private final Records records;
  private final Engine engine;

  public PublishDay(Indices indices, PublishLevels publish, Records records, Engine engine) {
    this.indices = indices;
    this.publish = publish;
    this.records = records;
    this.engine = engine;
  }

  /** Where it is written what was published. */
  public record Records(CalculationRuns runs, Outbox outbox) {}

  /**
   * What calculates.
   *
   * @param version of the program; not blank
   * @param clock says when a calculation began and ended
   */
  public record Engine(String version, Clock clock) {}

  /** Returns every index. */
  List<IndexId> all() {
    return indices.all().stream().map(rules -> rules.first().id()).toList();
  }

  /**
   * Publishes {@code index} from what was known at {@code now}.
   *
   * @param id of the run and its event
   * @return what came of it, for a reader
   */
  public String publish(IndexId index, UUID id, Instant now) {
    Instant started = engine.clock().instant();
    Publication publication = publish.publish(index, now);
    if (publication.levels().isEmpty()) {
      return "no level";
    }
    CalculationRun.Times times = new CalculationRun.Times(started, engine.clock().instant(), now);
    CalculationRun run = run(new CalculationRunId(id), publication, times);
    records.runs().record(run, publication.levels());
    LevelEvent event = LevelEvent.of(publication, run);
    records.outbox().append(event.told(new OutboxEventId(id), now));
    return event.line();
  }

  /** Tells whoever listens that a day is complete. */
  String tellOf(RoutineId routine, LocalDate date, Instant now) {
    String body =
        """
        {"date":"%s"}"""
            .formatted(date);
    OutboxEventId id = new OutboxEventId(routine.idOf("done"));
    records.outbox().append(new OutboxEvent(id, DAYS, "day.completed", body, now));
    return "told";
  }

  /** Tells whoever listens that nothing is published of a day, and why. */
  void tellOfHold(OutboxEventId id, LocalDate date, List<DayFinding> holding, Instant now) {
    Canonical body =
        Canonical.Fields.none()
            .with("date", date.toString())
            .with("findings", Canonical.Items.of(holding, PublishDay::told));
    records.outbox().append(new OutboxEvent(id, DAYS, "day.held", body.text(), now));
  }

  private static Canonical told(DayFinding finding) {
    return Canonical.Fields.none()
        .with("instrument", finding.instrument().value())
        .with("what", finding.what());
  }

  private CalculationRun run(
      CalculationRunId id, Publication publication, CalculationRun.Times times) {
    List<PublishedLevel> levels = publication.levels();
    PublishedLevel last = levels.get(levels.size() - 1);
    IndexDefinition rules = publication.rulebook().last();
    return new CalculationRun(
        id,
        new CalculationRun.Subject(
            rules.id(), rules.edition().number(), levels.get(0).date(), last.date()),
        last.inputs(),
        engine.version(),
        times);
  }
}
