package io.indexwright.index;

import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.CurrencyMismatchException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a definition and a history: nothing else goes in.
 *
 * @param outcomes one per date from the base date on, on which a constituent was priced
 * @param compositions the launch and every later change, by date
 * @param divisorChanges one for every composition after the launch, by date
 */
public record IndexCalculation(
    List<LevelOutcome> outcomes,
    List<Composition> compositions,
    List<DivisorChange> divisorChanges) {

  /** Keeps copies that nobody can change. */
  public IndexCalculation {
    outcomes = List.copyOf(outcomes);
    compositions = List.copyOf(compositions);
    divisorChanges = List.copyOf(divisorChanges);
  }

  /**
   * Calculates every level from the base date to the end of {@code history}.
   *
   * <p>A change takes effect after the close that makes it due and is priced at that close, so it
   * sees nothing later. On a date whose level is withheld nothing changes; what was due stays due.
   *
   * @throws IllegalArgumentException if no constituent has a close on the base date
   * @throws CurrencyMismatchException if a constituent is priced in another currency
   */
  public static IndexCalculation of(IndexDefinition definition, PriceHistory history) {
    return new Run(definition)
        .over(history.since(definition.base().date()).restrictedTo(definition.constituents()));
  }

  /** Returns the last level that could be calculated. */
  public Optional<LevelOutcome.Calculated> lastLevel() {
    return outcomes.stream()
        .flatMap(o -> o.fold(Optional::of, w -> Optional.<LevelOutcome.Calculated>empty()).stream())
        .reduce((earlier, later) -> later);
  }

  /** One pass over a history; thrown away afterwards. */
  private static final class Run {
    private final IndexDefinition definition;
    private final List<LevelOutcome> outcomes = new ArrayList<>();
    private final List<Composition> compositions = new ArrayList<>();
    private final List<DivisorChange> divisorChanges = new ArrayList<>();

    Run(IndexDefinition definition) {
      this.definition = definition;
    }

    IndexCalculation over(PriceHistory history) {
      LocalDate baseDate = definition.base().date();
      PriceBook baseBook =
          history
              .lastAt(baseDate)
              .map(this::inCurrency)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no constituent of "
                              + definition.name()
                              + " has a close on "
                              + baseDate));
      IndexState state = launch(baseBook);
      for (PriceBook book : history.books().values()) {
        state = afterCloseOf(inCurrency(book), state);
      }
      return new IndexCalculation(outcomes, compositions, divisorChanges);
    }

    private PriceBook inCurrency(PriceBook book) {
      book.prices()
          .values()
          .forEach(p -> CurrencyMismatchException.check(definition.currency(), p.currency()));
      return book;
    }

    private IndexState launch(PriceBook close) {
      Basket basket = definition.weighting().basketAt(close);
      compose(basket, close);
      return new IndexState(basket, definition.base().divisorFor(basket.valueAt(close)));
    }

    private IndexState afterCloseOf(PriceBook close, IndexState state) {
      LevelOutcome outcome = state.levelAt(close);
      outcomes.add(outcome);
      return outcome.fold(
          calculated -> causeAt(close, state).map(c -> changed(state, close, c)).orElse(state),
          withheld -> state);
    }

    private Optional<DivisorChange.Cause> causeAt(PriceBook close, IndexState state) {
      LocalDate last = compositions.get(compositions.size() - 1).date();
      if (definition.rebalancing().isDue(last, close.date())) {
        return Optional.of(DivisorChange.Cause.REBALANCE);
      }
      boolean held = state.basket().shares().keySet().containsAll(close.prices().keySet());
      return held ? Optional.empty() : Optional.of(DivisorChange.Cause.ADDITION);
    }

    private IndexState changed(IndexState state, PriceBook close, DivisorChange.Cause cause) {
      Basket next = definition.weighting().basketAt(close);
      DivisorChange change = state.changeTo(next, close, cause);
      divisorChanges.add(change);
      compose(next, close);
      return new IndexState(next, change.after());
    }

    private void compose(Basket basket, PriceBook close) {
      compositions.add(new Composition(close.date(), basket, basket.weightsAt(close)));
    }
  }
}
