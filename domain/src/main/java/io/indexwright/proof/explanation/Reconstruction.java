package io.indexwright.proof.explanation;

import io.indexwright.calculation.Decision;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.calculation.Prices;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.Divisor;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.Pricing;
import io.indexwright.index.Substitution;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Market;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds again what a calculation went through on one of its dates. */
final class Reconstruction {
  private final Rulebook rulebook;
  private final Market market;
  private final IndexCalculation calculation;
  private final NavigableMap<LocalDate, IndexLevel> levels;

  Reconstruction(Rulebook rulebook, Market market, IndexCalculation calculation) {
    this.rulebook = rulebook;
    this.market = market.restrictedTo(rulebook.universe());
    this.calculation = calculation;
    this.levels = calculation.levels(ReturnKind.PRICE);
  }

  /** Explains the level of {@code date}, which has one. */
  Explanation explain(LocalDate date) {
    Basket basket = basket(date);
    Pricing pricing = pricing(basket, date);
    Optional<Since> since =
        Optional.ofNullable(levels.lowerKey(date)).map(before -> since(before, date, basket));
    return new Explanation(
        date,
        level(date),
        basket.valueAt(pricing),
        divisor(date),
        parts(basket, pricing, since),
        since);
  }

  private IndexLevel level(LocalDate date) {
    return Optional.ofNullable(levels.get(date)).orElseThrow();
  }

  /** A composition holds after the close of its date; on the base date the first basket does. */
  private Basket basket(LocalDate date) {
    return lastComposition(date).map(Composition::basket).orElseGet(this::launched);
  }

  private Optional<Composition> lastComposition(LocalDate date) {
    return calculation.compositions().stream()
        .filter(made -> made.date().isBefore(date))
        .reduce((earlier, later) -> later);
  }

  private Basket launched() {
    return calculation
        .decisions()
        .get(0)
        .fold(
            Decision.Made::basket,
            refused -> {
              throw new IllegalStateException("an index without a basket has no level: " + refused);
            });
  }

  private Divisor divisor(LocalDate date) {
    List<DivisorChange> changes = calculation.divisorChanges();
    return changes.stream()
        .filter(change -> change.date().isBefore(date))
        .reduce((earlier, later) -> later)
        .map(DivisorChange::after)
        .or(() -> changes.stream().findFirst().map(DivisorChange::before))
        .orElseGet(this::firstDivisor);
  }

  private Divisor firstDivisor() {
    IndexDefinition rules = rulebook.first();
    Basket basket = launched();
    return rules.base().divisorFor(basket.valueAt(pricing(basket, rules.base().date())));
  }

  private Pricing pricing(Basket basket, LocalDate date) {
    return new Prices(rulebook.at(date), market).at(basket.constituents(), date);
  }

  private Since since(LocalDate before, LocalDate date, Basket basket) {
    SortedSet<InstrumentId> held = new TreeSet<>(basket(before).constituents());
    held.addAll(basket.constituents());
    return new Since(
        before,
        level(before),
        calculation.divisorChanges().stream()
            .filter(change -> !change.date().isBefore(before) && change.date().isBefore(date))
            .toList(),
        market.actions().announcements().stream()
            .filter(one -> held.contains(one.instrument()))
            .filter(one -> isBetween(one, before, date))
            .toList());
  }

  private static boolean isBetween(Announcement one, LocalDate before, LocalDate date) {
    return one.exDate().isAfter(before) && !one.exDate().isAfter(date);
  }

  private List<Part> parts(Basket basket, Pricing pricing, Optional<Since> since) {
    BigDecimal level = level(pricing.date()).points();
    SortedMap<InstrumentId, Weight> weights = basket.weightsAt(pricing);
    Optional<SortedMap<InstrumentId, BigDecimal>> opened =
        since.map(before -> opening(basket, pricing.date(), before));
    List<Part> parts = new ArrayList<>();
    weights.forEach(
        (instrument, weight) ->
            parts.add(
                new Part(
                    instrument,
                    basket.sharesOf(instrument),
                    pricing.of(instrument).orElseThrow(),
                    source(instrument, pricing),
                    weight,
                    opened
                        .flatMap(points -> Optional.ofNullable(points.get(instrument)))
                        .map(points -> weight.fraction().multiply(level).subtract(points)))));
    return parts;
  }

  /** Returns how many points of the level before each constituent of the basket began with. */
  private SortedMap<InstrumentId, BigDecimal> opening(Basket basket, LocalDate date, Since since) {
    SortedMap<InstrumentId, Weight> weights =
        lastComposition(date)
            .filter(made -> !made.date().isBefore(since.date()))
            .map(Composition::weights)
            .orElseGet(() -> basket.weightsAt(pricing(basket, since.date())));
    SortedMap<InstrumentId, BigDecimal> points = new TreeMap<>();
    weights.forEach(
        (instrument, weight) ->
            points.put(instrument, weight.fraction().multiply(since.level().points())));
    return points;
  }

  private static Optional<Substitution.Source> source(InstrumentId instrument, Pricing pricing) {
    return pricing.substitutions().stream()
        .filter(made -> made.constituent().equals(instrument))
        .map(Substitution::source)
        .findFirst();
  }
}
