package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Ceilings applied in turn. Before one is applied again, what it took the last time is given back;
 * so every turn redistributes from the original claims, and nothing stays low for a limit that
 * binds no longer. This is Dykstra's algorithm with relative entropy as the distance.
 *
 * @param weights what each has after the last turn, in grains
 * @param taken for each ceiling, the factor by which it lowered each
 * @param moved the most that anything moved in the last round, in grains
 */
record Alternation(
    List<Ceiling> ceilings,
    SortedMap<InstrumentId, BigDecimal> weights,
    List<SortedMap<InstrumentId, BigDecimal>> taken,
    BigDecimal moved) {
  private static final BigDecimal STILL = new BigDecimal("1e-8");

  static Alternation of(List<Ceiling> ceilings, SortedMap<InstrumentId, BigDecimal> claims) {
    BigDecimal sum = Claims.sum(claims.values());
    SortedMap<InstrumentId, BigDecimal> weights =
        Claims.of(
            claims.keySet(),
            id -> Precision.quotient(Claims.at(id, claims).multiply(Weights.WHOLE), sum));
    SortedMap<InstrumentId, BigDecimal> nothing = Claims.of(claims.keySet(), id -> BigDecimal.ONE);
    return new Alternation(
        ceilings, weights, ceilings.stream().map(c -> nothing).toList(), Weights.WHOLE);
  }

  /** Returns the weights that no ceiling moves any more, if they are found in so many rounds. */
  Optional<SortedMap<InstrumentId, BigDecimal>> settled(int mostRounds) {
    Alternation now = this;
    for (int round = 0; round < mostRounds && now.moved.compareTo(STILL) > 0; round++) {
      now = now.round();
    }
    return now.moved.compareTo(STILL) > 0 ? Optional.empty() : Optional.of(now.weights);
  }

  private Alternation round() {
    Alternation now = new Alternation(ceilings, weights, taken, BigDecimal.ZERO);
    for (int turn = 0; turn < ceilings.size(); turn++) {
      now = now.turn(turn);
    }
    return now;
  }

  private Alternation turn(int turn) {
    SortedMap<InstrumentId, BigDecimal> factors = taken.get(turn);
    SortedMap<InstrumentId, BigDecimal> restored =
        Claims.of(
            weights.keySet(),
            id -> Claims.at(id, weights).multiply(Claims.at(id, factors), Precision.DECIMAL));
    SortedMap<InstrumentId, BigDecimal> lowered = ceilings.get(turn).exact(restored);
    List<SortedMap<InstrumentId, BigDecimal>> given = new ArrayList<>(taken);
    given.set(
        turn,
        Claims.of(
            weights.keySet(),
            id -> Precision.quotient(Claims.at(id, restored), Claims.at(id, lowered))));
    return new Alternation(ceilings, lowered, given, moved.max(distanceTo(lowered)));
  }

  private BigDecimal distanceTo(SortedMap<InstrumentId, BigDecimal> other) {
    return weights.keySet().stream()
        .map(id -> Claims.at(id, weights).subtract(Claims.at(id, other)).abs())
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}
