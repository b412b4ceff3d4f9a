package io.indexwright.adapter.http.index;

import io.indexwright.application.index.ForeseeReview.Outlook;
import io.indexwright.calculation.Decision;
import io.indexwright.index.Composition;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a review would make of an index, were it due at the close of {@code date}. Nothing of it is
 * published.
 *
 * @param heldSince the date of the composition in force
 * @param status {@code MADE}, or {@code REFUSED} if the rules give no basket
 * @param reason why they give none
 * @param constituents of both baskets, in instrument order; none if it is refused
 * @param excluded why every other instrument of the universe is not in
 */
record ProFormaView(
    LocalDate date,
    LocalDate heldSince,
    String status,
    Optional<String> reason,
    List<Constituent> constituents,
    SortedMap<String, String> excluded) {

  static ProFormaView of(Outlook outlook) {
    return outlook
        .decision()
        .fold(
            made -> made(made, outlook.held()),
            refused ->
                new ProFormaView(
                    refused.date(),
                    outlook.held().date(),
                    "REFUSED",
                    Optional.of(refused.reason()),
                    List.of(),
                    new TreeMap<>()));
  }

  private static ProFormaView made(Decision.Made made, Composition held) {
    SortedMap<InstrumentId, Weight> targets = made.target().byInstrument();
    SortedSet<InstrumentId> all = new TreeSet<>(held.weights().keySet());
    all.addAll(made.basket().constituents());
    List<Constituent> constituents = new ArrayList<>();
    for (InstrumentId instrument : all) {
      constituents.add(
          new Constituent(
              instrument.value(),
              shown(held.weights(), instrument),
              shown(targets, instrument),
              Optional.ofNullable(made.basket().shares().get(instrument))
                  .map(shares -> shares.count().toPlainString())));
    }
    SortedMap<String, String> excluded = new TreeMap<>();
    made.selected().excluded().forEach((who, why) -> excluded.put(who.value(), why));
    return new ProFormaView(
        made.date(), held.date(), "MADE", Optional.empty(), constituents, excluded);
  }

  private static Optional<String> shown(Map<InstrumentId, Weight> weights, InstrumentId who) {
    return Optional.ofNullable(weights.get(who)).map(Weight::toString);
  }

  /**
   * One instrument of either basket; weights are parts of 1.
   *
   * @param weight on the date of the composition in force; absent if it would come in
   * @param target at the prices of {@code date}; absent if it would leave
   * @param shares of the new basket
   */
  record Constituent(
      String instrument,
      Optional<String> weight,
      Optional<String> target,
      Optional<String> shares) {}
}
