package io.indexwright.simulation.view;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** What is aimed at, by date. */
public sealed interface Aim permits OwnAim, IndexTrack {

  /** Returns what is aimed at after the close of the view; nothing if all of it has ended. */
  SortedSet<InstrumentId> namesAt(AsOf view);

  /**
   * Returns the weights of {@link #namesAt} at the closes of the view, all of which are there; they
   * sum to 1.
   */
  SortedMap<InstrumentId, Weight> weightsAt(AsOf view);

  /** Returns the sessions after whose close the aim is another, because somebody decided so. */
  SortedSet<LocalDate> changes();

  /** Returns the level that the points begin with on {@code date}; empty for 100. */
  Optional<BigDecimal> pointsAt(LocalDate date);
}
