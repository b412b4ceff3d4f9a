package io.indexwright.application.index;

import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.history.LevelRevisions;
import io.indexwright.application.restatement.LevelRevision;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.IndexId;
import io.indexwright.market.Market;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.proof.explanation.Explanation;
import io.indexwright.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Calculates a published level again from what was known when it was published, and says why. */
public final class ExplainLevel {
  private final Indices indices;
  private final LevelRevisions revisions;
  private final KnownMarket market;

  public ExplainLevel(Indices indices, LevelRevisions revisions, KnownMarket market) {
    this.indices = indices;
    this.revisions = revisions;
    this.market = market;
  }

  /**
   * Explains the level of {@code date} that was in force at {@code asKnownAt}; empty if none was.
   *
   * @throws UnknownException if the index is not defined
   */
  public Optional<Explained> explain(IndexId index, LocalDate date, Instant asKnownAt) {
    Rulebook rulebook =
        indices.find(index).orElseThrow(() -> new UnknownException("index", index.value()));
    return LevelRevision.inForce(revisions.of(index, date), asKnownAt)
        .flatMap(last -> last.level().map(level -> explained(rulebook, last, level)));
  }

  private Explained explained(Rulebook rulebook, LevelRevision revision, PublishedLevel level) {
    Market known = market.of(rulebook, revision.publishedAt());
    IndexCalculation calculation = IndexCalculation.of(rulebook, known);
    boolean isTheSame = PublishedLevel.of(rulebook, known, calculation).contains(level);
    return new Explained(
        level,
        revision,
        isTheSame ? Explanation.of(rulebook, known, calculation, level.date()) : Optional.empty());
  }
}
