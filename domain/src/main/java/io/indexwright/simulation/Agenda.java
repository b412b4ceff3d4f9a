package io.indexwright.simulation;

import io.indexwright.calendar.Review;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.simulation.policy.CashPlan;
import io.indexwright.simulation.policy.SimulationPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is due on which session, as far as rules and calendars say so beforehand. */
final class Agenda {
  private final Set<LocalDate> rebalances = new HashSet<>();
  private final NavigableMap<LocalDate, BigDecimal> cash = new TreeMap<>();
  private final Set<LocalDate> credits = new HashSet<>();
  private final Set<LocalDate> taxed = new HashSet<>();
  private final NavigableSet<LocalDate> busy = new TreeSet<>();

  Agenda(Plan plan) {
    SimulationPolicy policy = plan.policy();
    policy
        .rebalancing()
        .fold(
            with -> rebalances.addAll(plan.scene().stage().aim().changes()),
            on -> rebalances.addAll(changes(on.schedule(), plan)),
            when -> busy.addAll(plan.sessions()));
    for (CashPlan moved : policy.cashPlans()) {
      changes(moved.schedule(), plan)
          .forEach(date -> cash.merge(date, moved.amount(), BigDecimal::add));
    }
    if (policy.money().interest().isPresent()) {
      credits.addAll(starts(plan.sessions(), true));
      credits.add(plan.last());
    }
    if (policy.taxes().gains().isPresent()) {
      taxed.addAll(starts(plan.sessions(), false));
    }
    busy.addAll(rebalances);
    busy.addAll(cash.keySet());
    busy.addAll(credits);
    busy.addAll(taxed);
    busy.addAll(plan.scene().stage().exSessions());
    busy.add(plan.last());
  }

  private static List<LocalDate> changes(ReviewSchedule schedule, Plan plan) {
    TradingCalendar calendar = plan.scene().stage().calendar();
    return schedule.reviews(calendar, plan.first(), plan.last()).stream()
        .map(Review::change)
        .toList();
  }

  /** The first session of every month or year but the one that the simulation begins in. */
  private static List<LocalDate> starts(List<LocalDate> sessions, boolean ofMonths) {
    return IntStream.range(1, sessions.size())
        .filter(i -> isStart(sessions.get(i - 1), sessions.get(i), ofMonths))
        .mapToObj(sessions::get)
        .toList();
  }

  private static boolean isStart(LocalDate before, LocalDate date, boolean ofMonths) {
    return before.getYear() != date.getYear() || (ofMonths && before.getMonth() != date.getMonth());
  }

  /** Returns the place of the first session from {@code place} on that has something to do. */
  int nextBusy(List<LocalDate> sessions, int place) {
    LocalDate next =
        Optional.ofNullable(busy.ceiling(sessions.get(place)))
            .orElse(sessions.get(sessions.size() - 1));
    int found = Collections.binarySearch(sessions, next);
    return found < 0 ? -1 - found : found;
  }

  boolean rebalances(LocalDate date) {
    return rebalances.contains(date);
  }

  /** Returns what comes in, or goes out if negative. */
  BigDecimal cash(LocalDate date) {
    return cash.getOrDefault(date, BigDecimal.ZERO);
  }

  boolean creditsInterest(LocalDate date) {
    return credits.contains(date);
  }

  boolean startsTaxYear(LocalDate date) {
    return taxed.contains(date);
  }
}
