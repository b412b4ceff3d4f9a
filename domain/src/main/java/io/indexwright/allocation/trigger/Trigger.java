package io.indexwright.allocation.trigger;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What makes a portfolio trade. */
public sealed interface Trigger {

  /** Returns true if it is time to trade. */
  boolean isDue(Situation situation);

  /** Returns this trigger, held back until {@code days} days after the last trade. */
  default Trigger coolingFor(int days) {
    return new CoolDown(this, days);
  }

  /**
   * A day of a calendar has come that had not when it was last traded.
   *
   * @param dates the days to trade on; one that is missed is due until it is made good
   */
  record Calendar(SortedSet<LocalDate> dates) implements Trigger {
    /** Keeps a copy that nobody can change. */
    public Calendar {
      SortedSet<LocalDate> kept = new TreeSet<>();
      kept.addAll(dates);
      dates = Collections.unmodifiableSortedSet(kept);
    }

    @Override
    public boolean isDue(Situation situation) {
      SortedSet<LocalDate> until = dates.headSet(situation.date().plusDays(1));
      return !until.isEmpty() && until.last().isAfter(situation.lastTraded());
    }
  }

  /** The weight of an instrument has left its band. */
  record OffTarget(Bands bands) implements Trigger {
    @Override
    public boolean isDue(Situation situation) {
      return !bands.breaches(situation.targets(), situation.weights()).isEmpty();
    }
  }

  /** The weight of a group has left its band. */
  record GroupOffTarget(Bands bands, SortedMap<InstrumentId, String> groups) implements Trigger {
    /** Keeps a copy that nobody can change. */
    public GroupOffTarget {
      groups = InstrumentOrder.copyOf(groups);
    }

    @Override
    public boolean isDue(Situation situation) {
      return !bands
          .breaches(
              Bands.grouped(situation.targets(), groups),
              Bands.grouped(situation.weights(), groups))
          .isEmpty();
    }
  }

  /**
   * The drift is expected to miss the target by more than {@code limit} a year: the square root of
   * {@code periods × d'Σd}, compared squared, so that nothing is rounded.
   *
   * @param model of returns of one period
   * @param periods how many make a year, 252 days for example
   */
  record DriftRisk(RiskModel model, int periods, BigDecimal limit) implements Trigger {
    /** Refuses a year without periods, and a negative limit. */
    public DriftRisk {
      if (periods < 1 || limit.signum() < 0) {
        throw new IllegalArgumentException(
            "a year has a period or more and a limit is not negative: " + periods + ", " + limit);
      }
    }

    @Override
    public boolean isDue(Situation situation) {
      BigDecimal variance = model.varianceOf(situation.drifts());
      return variance.multiply(BigDecimal.valueOf(periods)).compareTo(limit.multiply(limit)) > 0;
    }
  }

  /** Any one of them. */
  record AnyOf(List<Trigger> triggers) implements Trigger {
    /** Keeps a copy that nobody can change. */
    public AnyOf {
      triggers = List.copyOf(triggers);
    }

    @Override
    public boolean isDue(Situation situation) {
      return triggers.stream().anyMatch(trigger -> trigger.isDue(situation));
    }
  }

  /** Another one, but not before so many days after the last trade. */
  record CoolDown(Trigger trigger, int days) implements Trigger {
    /** Refuses to cool down for less than no days. */
    public CoolDown {
      if (days < 0) {
        throw new IllegalArgumentException("a cool-down must not be negative: " + days);
      }
    }

    @Override
    public boolean isDue(Situation situation) {
      return !situation.date().minusDays(days).isBefore(situation.lastTraded())
          && trigger.isDue(situation);
    }
  }
}
