package io.indexwright.proof;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.market.Market;
import io.indexwright.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A level and the hash of everything it follows from.
 *
 * @param inputs the editions of the rules up to {@code date}, and everything that was known by then
 *     of the instruments they look at, chained date by date, so that neither a later date nor a
 *     later edition changes an earlier hash
 */
public record PublishedLevel(LocalDate date, IndexLevel level, Digest inputs) {

  /** Returns the levels that {@code calculation} could calculate, each with its inputs' hash. */
  public static List<PublishedLevel> of(
      Rulebook rulebook, Market market, IndexCalculation calculation) {
    InputChain chain = new InputChain(rulebook, market);
    List<PublishedLevel> published = new ArrayList<>();
    for (LevelOutcome outcome : calculation.outcomes()) {
      if (outcome instanceof LevelOutcome.Calculated calculated) {
        LocalDate date = calculated.date();
        published.add(new PublishedLevel(date, calculated.level(), chain.at(date)));
      }
    }
    return Collections.unmodifiableList(published);
  }
}
