package io.indexwright.simulation.view;

import io.indexwright.allocation.TargetWeights;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The same weights all the time; what has ended leaves its weight to the others. */
record OwnAim(SortedMap<InstrumentId, Weight> weights) implements Aim {

  static OwnAim of(SortedMap<InstrumentId, BigDecimal> claims) {
    SortedMap<InstrumentId, Weight> given =
        new TreeMap<>(TargetWeights.given(claims).weights().weights());
    given.values().removeIf(Weight.ZERO::equals);
    return new OwnAim(InstrumentOrder.copyOf(given));
  }

  @Override
  public SortedSet<InstrumentId> namesAt(AsOf view) {
    SortedSet<InstrumentId> names = new TreeSet<>(weights.keySet());
    names.removeIf(view::isOver);
    return names;
  }

  @Override
  public SortedMap<InstrumentId, Weight> weightsAt(AsOf view) {
    SortedSet<InstrumentId> names = namesAt(view);
    if (names.size() == weights.size()) {
      return weights;
    }
    SortedMap<InstrumentId, Weight> left = new TreeMap<>(weights);
    left.keySet().retainAll(names);
    Iterator<Weight> shares =
        Weight.sharing(left.values().stream().map(Weight::fraction).toList()).iterator();
    left.replaceAll((name, before) -> shares.next());
    return left;
  }

  @Override
  public SortedSet<LocalDate> changes() {
    return Collections.emptySortedSet();
  }

  @Override
  public Optional<BigDecimal> pointsAt(LocalDate date) {
    return Optional.empty();
  }
}
