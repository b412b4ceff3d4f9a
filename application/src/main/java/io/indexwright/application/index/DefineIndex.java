package io.indexwright.application.index;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.index.DefinitionOutcome.Contradicted;
import io.indexwright.application.index.DefinitionOutcome.Defined;
import io.indexwright.application.index.DefinitionOutcome.UnknownInstruments;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.CanonicalIndex;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gives an index its rules: the first edition of them, or the next. */
public final class DefineIndex {
  private final Indices indices;
  private final Instruments instruments;
  private final AuditTrail trail;

  public DefineIndex(Indices indices, Instruments instruments, AuditTrail trail) {
    this.indices = indices;
    this.instruments = instruments;
    this.trail = trail;
  }

  /**
   * Adds an edition of the rules of an index; the first makes the index.
   *
   * @throws IllegalStateException if another edition came first at this very moment
   */
  public DefinitionOutcome define(IndexDefinition edition, Asker asker) {
    return trail.of(
        asker.deed(AuditAction.DEFINE_INDEX, new AuditResource("index/" + edition.id())),
        () -> defined(edition),
        outcome ->
            outcome.fold(
                made -> Result.done(Change.to(told(edition))),
                contradicted -> Result.refused("the rules do not follow those that are there"),
                unknown -> Result.refused("the rules look at unknown instruments")));
  }

  private DefinitionOutcome defined(IndexDefinition edition) {
    SortedSet<InstrumentId> universe = edition.membership().universe();
    SortedSet<InstrumentId> unknown = new TreeSet<>(universe);
    unknown.removeAll(instruments.find(universe).keySet());
    return unknown.isEmpty() ? added(edition) : new UnknownInstruments(unknown);
  }

  private DefinitionOutcome added(IndexDefinition edition) {
    Optional<Rulebook> known = indices.find(edition.id());
    Rulebook next;
    try {
      next = known.map(rules -> rules.with(edition)).orElseGet(() -> Rulebook.of(edition));
    } catch (IllegalArgumentException contradicted) {
      return new Contradicted(String.valueOf(contradicted.getMessage()));
    }
    boolean isNew = !known.equals(Optional.of(next));
    if (isNew) {
      indices.define(edition);
    }
    return new Defined(next, isNew);
  }

  /** A definition may be long; its hash is enough to compare it with what is kept. */
  private static Canonical told(IndexDefinition edition) {
    return Canonical.Fields.none()
        .with("definition", CanonicalIndex.of(edition).digest().hex())
        .with("edition", edition.edition().number());
  }
}
