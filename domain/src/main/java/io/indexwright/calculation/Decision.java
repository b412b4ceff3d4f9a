package io.indexwright.calculation;

import io.indexwright.index.Basket;
import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Market;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.selection.Selected;
import io.indexwright.weighting.Weights;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.function.Function;

/** What came of asking the rules for a basket. */
public sealed interface Decision {

  /** The date after whose close the basket was to change. */
  LocalDate date();

  /** Why the rules were asked. */
  Cause cause();

  /**
   * Asks the rules of the session after {@code date} for a basket, as if a review were due at its
   * close: nothing later is looked at.
   *
   * @param incumbents what the index holds at that close
   */
  static Decision foreseen(
      Rulebook rulebook, Market market, LocalDate date, SortedSet<InstrumentId> incumbents) {
    return new BasketRules(rulebook.at(date.plusDays(1)), market.restrictedTo(rulebook.universe()))
        .decide(Occasion.at(date, Cause.REBALANCE), incumbents);
  }

  /** Handles every outcome; adding one breaks every caller at compile time. */
  <R> R fold(Function<Made, R> made, Function<Refused, R> refused);

  /**
   * The rules gave a basket.
   *
   * @param selected who is in, and why everybody else is not
   * @param target the weights the rules ask for, at the prices of the pricing date
   * @param basket the same as index shares, as they are after the close of {@code date}
   */
  record Made(LocalDate date, Cause cause, Selected selected, Weights target, Basket basket)
      implements Decision {
    @Override
    public <R> R fold(Function<Made, R> made, Function<Refused, R> refused) {
      return made.apply(this);
    }
  }

  /** The rules could not be applied; the index stays as it was until it is asked again. */
  record Refused(LocalDate date, Cause cause, String reason) implements Decision {
    @Override
    public <R> R fold(Function<Made, R> made, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }
}
