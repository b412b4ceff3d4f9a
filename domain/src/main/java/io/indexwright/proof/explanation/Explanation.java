package io.indexwright.proof.explanation;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.Divisor;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.MarketValue;
import io.indexwright.market.Market;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A level of the price index, taken apart: level = value ÷ divisor, and the value is the sum of
 * what its parts are worth. Rule: docs/rules/level.md.
 *
 * @param level unrounded
 * @param divisor in force on {@code date}
 * @param parts in instrument order
 * @param since empty for the first level
 */
public record Explanation(
    LocalDate date,
    IndexLevel level,
    MarketValue value,
    Divisor divisor,
    List<Part> parts,
    Optional<Since> since) {

  /** Keeps a copy that nobody can change. */
  public Explanation {
    parts = List.copyOf(parts);
  }

  /**
   * Explains the level of a date.
   *
   * @param market that {@code calculation} was made of
   * @return nothing if the date has no level
   */
  public static Optional<Explanation> of(
      Rulebook rulebook, Market market, IndexCalculation calculation, LocalDate date) {
    return calculation.levels(ReturnKind.PRICE).containsKey(date)
        ? Optional.of(new Reconstruction(rulebook, market, calculation).explain(date))
        : Optional.empty();
  }
}
