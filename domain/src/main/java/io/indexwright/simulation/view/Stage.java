package io.indexwright.simulation.view;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Exit;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Market;
import io.indexwright.simulation.policy.Target;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A target and the part of the market that it can come to hold, made ready for any number of runs.
 */
public final class Stage {
  private static final CalendarId PRICED = new CalendarId("SIMULATED");

  private final Market market;
  private final Aim aim;
  private final TradingCalendar calendar;
  private final List<LocalDate> sessions;
  private final NavigableMap<LocalDate, SortedSet<InstrumentId>> exDates;
  private final Map<InstrumentId, LocalDate> ends;

  private Stage(Market market, Aim aim, List<LocalDate> sessions) {
    this.market = market;
    this.aim = aim;
    this.sessions = sessions;
    this.calendar = TradingCalendar.of(PRICED, sessions);
    this.exDates = exDates(market, calendar);
    this.ends = ends(market);
  }

  /**
   * Makes {@code target} ready.
   *
   * @throws IllegalArgumentException if the weights do not sum to 1, the index cannot be
   *     calculated, or nothing of it has a close
   */
  public static Stage of(Target target, Market market) {
    return target.fold(own -> own(own, market), index -> index(index, market));
  }

  private static Stage own(Target.OwnWeights own, Market market) {
    Aim aim = OwnAim.of(own.weights());
    Market part = market.restrictedTo(own.weights().keySet());
    if (part.prices().dates().isEmpty()) {
      throw new IllegalArgumentException("nothing of " + own.weights().keySet() + " has a close");
    }
    return new Stage(part, aim, part.prices().dates());
  }

  private static Stage index(Target.OfIndex index, Market market) {
    Market part = market.restrictedTo(index.rulebook().universe());
    IndexTrack track = IndexTrack.of(index.rulebook(), part);
    return new Stage(part, track, track.sessions());
  }

  /** The first session on which an ex-date has passed, and whose it was. */
  private static NavigableMap<LocalDate, SortedSet<InstrumentId>> exDates(
      Market market, TradingCalendar calendar) {
    NavigableMap<LocalDate, SortedSet<InstrumentId>> byDate = new TreeMap<>();
    for (Announcement one : market.actions().announcements()) {
      if (one.exDate().isAfter(calendar.first()) && !one.exDate().isAfter(calendar.last())) {
        byDate
            .computeIfAbsent(calendar.sessionOnOrAfter(one.exDate()), date -> new TreeSet<>())
            .add(one.instrument());
      }
    }
    return byDate;
  }

  private static Map<InstrumentId, LocalDate> ends(Market market) {
    Map<InstrumentId, LocalDate> ends = new HashMap<>();
    for (Announcement one : market.actions().announcements()) {
      if (one.action() instanceof Exit) {
        ends.merge(
            one.instrument(), one.exDate(), (some, other) -> some.isBefore(other) ? some : other);
      }
    }
    return ends;
  }

  /** Returns true if {@code instrument} has ended by {@code date}. */
  boolean isOver(InstrumentId instrument, LocalDate date) {
    return Optional.ofNullable(ends.get(instrument)).filter(end -> !end.isAfter(date)).isPresent();
  }

  public Market market() {
    return market;
  }

  public Aim aim() {
    return aim;
  }

  /** Every session there is, in order. */
  public List<LocalDate> sessions() {
    return sessions;
  }

  /** The same as a calendar. */
  public TradingCalendar calendar() {
    return calendar;
  }

  /** Returns the sessions on which something goes ex. */
  public SortedSet<LocalDate> exSessions() {
    return Collections.unmodifiableSortedSet(exDates.navigableKeySet());
  }

  /** Returns what goes ex between the session before {@code session} and itself. */
  public SortedSet<InstrumentId> exAt(LocalDate session) {
    return InstrumentOrder.copyOf(exDates.getOrDefault(session, new TreeSet<>()));
  }
}
