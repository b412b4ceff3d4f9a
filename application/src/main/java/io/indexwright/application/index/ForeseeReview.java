package io.indexwright.application.index;

import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.calculation.Decision;
import io.indexwright.index.Composition;
import io.indexwright.index.IndexId;
import io.indexwright.market.Market;
import io.indexwright.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Says which basket a review would make, were it due at the last close. */
public final class ForeseeReview {
  private final Indices indices;
  private final IndexLevels levels;
  private final KnownMarket market;

  public ForeseeReview(Indices indices, IndexLevels levels, KnownMarket market) {
    this.indices = indices;
    this.levels = levels;
    this.market = market;
  }

  /**
   * What is held and what would be.
   *
   * @param held in force; its weights are those of its own date
   */
  public record Outlook(Composition held, Decision decision) {}

  /**
   * Asks the rules of {@code index} for a basket at the last close that was known at {@code asOf}.
   *
   * @return nothing if nothing of the index was published
   * @throws UnknownException if the index is not defined
   */
  public Optional<Outlook> foresee(IndexId index, Instant asOf) {
    Rulebook rulebook =
        indices.find(index).orElseThrow(() -> new UnknownException("index", index.value()));
    return levels
        .composition(index)
        .flatMap(held -> foreseen(rulebook, market.of(rulebook, asOf), held));
  }

  private static Optional<Outlook> foreseen(Rulebook rulebook, Market known, Composition held) {
    Optional<LocalDate> last =
        known.restrictedTo(rulebook.universe()).prices().dates().stream()
            .reduce((earlier, later) -> later);
    return last.map(
        date ->
            new Outlook(
                held, Decision.foreseen(rulebook, known, date, held.basket().constituents())));
  }
}
