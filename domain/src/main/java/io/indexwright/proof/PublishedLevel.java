package io.indexwright.proof;

import io.indexwright.index.IndexCalculation;
import io.indexwright.index.IndexDefinition;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.proof.Canonical.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * A level and the hash of everything it follows from.
 *
 * @param inputs the definition and every close of its constituents from the base date to {@code
 *     date}, chained day by day, so that a later day changes no earlier hash
 */
public record PublishedLevel(LocalDate date, IndexLevel level, Digest inputs) {

  /** Returns the levels that {@code calculation} could calculate, each with its inputs' hash. */
  public static List<PublishedLevel> of(
      IndexDefinition definition, PriceHistory history, IndexCalculation calculation) {
    List<PublishedLevel> published = new ArrayList<>();
    Iterator<PriceBook> books =
        history
            .since(definition.base().date())
            .restrictedTo(definition.constituents())
            .books()
            .values()
            .iterator();
    Digest inputs = CanonicalIndex.of(definition).digest();
    for (LevelOutcome outcome : calculation.outcomes()) {
      inputs = next(inputs, books.next());
      if (outcome instanceof LevelOutcome.Calculated calculated) {
        published.add(new PublishedLevel(calculated.date(), calculated.level(), inputs));
      }
    }
    return Collections.unmodifiableList(published);
  }

  private static Digest next(Digest before, PriceBook day) {
    return Fields.none().with("before", before.hex()).with("day", CanonicalIndex.of(day)).digest();
  }
}
