package io.indexwright.application.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.rulebook.Rulebook;
import java.util.SortedSet;
import java.util.function.Function;

/** What became of rules that somebody wrote. */
public sealed interface DefinitionOutcome {

  /** Answers with the case it is. */
  <R> R fold(
      Function<Defined, R> defined,
      Function<Contradicted, R> contradicted,
      Function<UnknownInstruments, R> unknown);

  /**
   * They hold from their date on.
   *
   * @param isNew false if the index had exactly these before
   */
  record Defined(Rulebook rulebook, boolean isNew) implements DefinitionOutcome {
    @Override
    public <R> R fold(
        Function<Defined, R> defined,
        Function<Contradicted, R> contradicted,
        Function<UnknownInstruments, R> unknown) {
      return defined.apply(this);
    }
  }

  /**
   * They do not follow the editions that are there; nothing was done.
   *
   * @param reason for whoever wrote them
   */
  record Contradicted(String reason) implements DefinitionOutcome {
    @Override
    public <R> R fold(
        Function<Defined, R> defined,
        Function<Contradicted, R> contradicted,
        Function<UnknownInstruments, R> unknown) {
      return contradicted.apply(this);
    }
  }

  /** They look at instruments that nobody added; nothing was done. */
  record UnknownInstruments(SortedSet<InstrumentId> instruments) implements DefinitionOutcome {
    /** Keeps a copy that nobody can change. */
    public UnknownInstruments {
      instruments = InstrumentOrder.copyOf(instruments);
    }

    @Override
    public <R> R fold(
        Function<Defined, R> defined,
        Function<Contradicted, R> contradicted,
        Function<UnknownInstruments, R> unknown) {
      return unknown.apply(this);
    }
  }
}
