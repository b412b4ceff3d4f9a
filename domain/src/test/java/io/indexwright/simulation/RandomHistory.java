package io.indexwright.simulation;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.Target;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Some names over a stretch of weekdays, drawn from one seed: prices that wander, splits, and
 * ordinary dividends about twice a year.
 */
record RandomHistory(List<Close> closes, List<Announcement> announcements) {
  static final LocalDate START = LocalDate.parse("2010-01-04");

  RandomHistory {
    closes = List.copyOf(closes);
    announcements = List.copyOf(announcements);
  }

  static RandomHistory drawnBy(Random random, int names, int sessions) {
    List<LocalDate> dates =
        START
            .datesUntil(START.plusDays(sessions * 7L / 5 + 7))
            .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .limit(sessions)
            .toList();
    List<Close> closes = new ArrayList<>();
    List<Announcement> announcements = new ArrayList<>();
    for (int name = 0; name < names; name++) {
      RandomHistory one = wandering(name(name), dates, random);
      closes.addAll(one.closes);
      announcements.addAll(one.announcements);
    }
    return new RandomHistory(closes, announcements);
  }

  static InstrumentId name(int place) {
    return Books.id("N" + (char) ('A' + place));
  }

  Market market() {
    return new Market(
        PriceHistory.of(closes),
        new CorporateActions(announcements),
        Chronicle.empty(),
        Chronicle.empty());
  }

  /** Asks for a million dollars in all names alike, from the first session to the last. */
  SimulationRequest equallyWeighted(SimulationPolicy policy) {
    SortedSet<InstrumentId> names = market().prices().instruments();
    BigDecimal part = BigDecimal.ONE.divide(BigDecimal.valueOf(names.size()));
    TreeMap<InstrumentId, BigDecimal> weights = new TreeMap<>();
    names.forEach(name -> weights.put(name, part));
    return new SimulationRequest(
        BigDecimal.valueOf(1_000_000),
        "USD",
        START,
        last(),
        new Target.OwnWeights(weights),
        policy);
  }

  /** Returns what pays money and leaves units as they are. */
  List<Announcement> dividends() {
    return announcements.stream()
        .filter(one -> one.action() instanceof Distribution.Dividend)
        .toList();
  }

  LocalDate last() {
    return closes.stream().map(Close::date).max(LocalDate::compareTo).orElseThrow();
  }

  private static RandomHistory wandering(InstrumentId id, List<LocalDate> dates, Random random) {
    List<Close> closes = new ArrayList<>();
    List<Announcement> announcements = new ArrayList<>();
    long cents = 5_000L + random.nextInt(20_000);
    for (LocalDate date : dates) {
      cents = Math.max(500, cents + (random.nextInt(201) - 100) * cents / 4_000);
      boolean isFirst = date.equals(dates.get(0));
      if (!isFirst && random.nextInt(130) == 0) {
        announcements.add(new Announcement(id, date, dividend(random)));
      }
      if (!isFirst && random.nextInt(600) == 0) {
        announcements.add(new Announcement(id, date, split(random)));
        cents = Math.max(500, cents / 2);
      }
      closes.add(new Close(id, date, new Price(BigDecimal.valueOf(cents, 2), Books.USD)));
    }
    return new RandomHistory(closes, announcements);
  }

  private static CorporateAction dividend(Random random) {
    return new Distribution.Dividend(BigDecimal.valueOf(1 + random.nextInt(99), 2));
  }

  private static CorporateAction split(Random random) {
    return new Recapitalisation.Split(
        BigDecimal.valueOf(1 + random.nextInt(4)), BigDecimal.valueOf(1 + random.nextInt(3)));
  }
}
