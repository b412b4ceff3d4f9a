package io.indexwright.calculation;

import io.indexwright.calendar.TradingCalendar;
import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.IndexState;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.Pricing;
import io.indexwright.index.ShareAdjustment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Adjustment;
import io.indexwright.market.Market;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.EventRules.SpecialDividends;
import io.indexwright.rulebook.FxRule;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One pass over a market; thrown away afterwards. */
final class Run {
  private final Rulebook rulebook;
  private final Market market;
  private final TradingCalendar calendar;
  private final Agenda agenda;
  private final List<LevelOutcome> outcomes = new ArrayList<>();
  private final List<Composition> compositions = new ArrayList<>();
  private final List<DivisorChange> divisorChanges = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  Run(Rulebook rulebook, Market market, TradingCalendar calendar) {
    rulebook.editions().forEach(Run::check);
    this.rulebook = rulebook;
    this.market = market;
    this.calendar = calendar;
    this.agenda = new Agenda(rulebook, market, calendar);
  }

  private static void check(IndexDefinition rules) {
    Conventions conventions = rules.conventions();
    boolean isPriceReturnAlone =
        conventions.returns().equals(new TreeSet<>(List.of(ReturnKind.PRICE)));
    if (!isPriceReturnAlone
        || !conventions.overlays().isEmpty()
        || conventions.events().specialDividends() == SpecialDividends.NET
        || !(conventions.fx() instanceof FxRule.SingleCurrency)) {
      throw new IllegalArgumentException(
          "total returns, overlays, net dividends and several currencies cannot be calculated yet: "
              + rules.name());
    }
  }

  IndexCalculation calculate() {
    List<LocalDate> sessions = sessions();
    Standing standing = launch(sessions.get(0));
    int next = 0;
    while (next < sessions.size()) {
      LocalDate session = sessions.get(next);
      int until = agenda.isQuiet(standing.settled(), session) ? quietUntil(sessions, next) : next;
      if (until > next) {
        standing = overQuiet(sessions.subList(next, until), standing);
        next = until;
      } else {
        standing = after(session, opened(session, standing));
        next++;
      }
    }
    return new IndexCalculation(outcomes, compositions, divisorChanges, decisions);
  }

  private int quietUntil(List<LocalDate> sessions, int from) {
    Optional<LocalDate> busy = agenda.nextBusy(sessions.get(from));
    int until = busy.map(date -> Collections.binarySearch(sessions, date)).orElse(sessions.size());
    return until < 0 ? -1 - until : until;
  }

  /** Calculates a stretch in which nothing is due, in columns where all have a close. */
  private Standing overQuiet(List<LocalDate> sessions, Standing standing) {
    LocalDate last = sessions.get(sessions.size() - 1);
    NavigableMap<LocalDate, IndexLevel> levels =
        standing
            .state()
            .levelsOver(
                market.prices(), rulebook.first().currency(), sessions.get(0), last.plusDays(1));
    for (LocalDate session : sessions) {
      Optional<IndexLevel> level = Optional.ofNullable(levels.get(session));
      outcomes.add(
          level
              .<LevelOutcome>map(all -> new LevelOutcome.Calculated(session, all, List.of()))
              .orElseGet(() -> standing.state().levelAt(pricing(session, standing))));
    }
    return standing;
  }

  private List<LocalDate> sessions() {
    LocalDate base = rulebook.first().base().date();
    LocalDate last =
        market.prices().dates().stream()
            .reduce((one, other) -> other)
            .filter(date -> !date.isBefore(base))
            .orElseThrow(() -> nothingOn(base));
    List<LocalDate> sessions = calendar.sessions(base, last.plusDays(1));
    if (sessions.isEmpty() || !sessions.get(0).equals(base)) {
      throw nothingOn(base);
    }
    return sessions;
  }

  private IllegalArgumentException nothingOn(LocalDate base) {
    return new IllegalArgumentException(
        "no constituent of "
            + rulebook.first().name()
            + " has a close on the base date "
            + base
            + ", or it is no session of "
            + calendar.id());
  }

  private Standing launch(LocalDate base) {
    IndexDefinition rules = agenda.editionAfter(base);
    Decision decision =
        new BasketRules(rules, market).decide(Occasion.at(base, Cause.LAUNCH), new TreeSet<>());
    decisions.add(decision);
    Basket basket =
        decision.fold(
            Decision.Made::basket,
            refused -> {
              throw new IllegalArgumentException(
                  rules.name() + " has no basket: " + refused.reason());
            });
    Pricing pricing = new Prices(rules, market).at(basket.constituents(), base);
    compose(basket, pricing);
    IndexState state = new IndexState(basket, rules.base().divisorFor(basket.valueAt(pricing)));
    return new Standing(state, base, Optional.empty());
  }

  /** Makes the corporate actions between the last session and {@code session}. */
  private Standing opened(LocalDate session, Standing standing) {
    if (!session.isAfter(rulebook.first().base().date())) {
      return standing;
    }
    LocalDate previous = calendar.previous(session);
    SortedMap<InstrumentId, Adjustment> events = new TreeMap<>();
    for (InstrumentId held : standing.instruments()) {
      market.adjustments().between(held, previous, session).ifPresent(e -> events.put(held, e));
    }
    return events.isEmpty() ? standing : adjusted(standing, previous, events);
  }

  private Standing adjusted(
      Standing standing, LocalDate previous, SortedMap<InstrumentId, Adjustment> events) {
    IndexDefinition rules = agenda.editionAfter(previous);
    Pricing cum = new Prices(rules, market).lastKnown(standing.instruments(), previous);
    ShareAdjustment rule =
        new ShareAdjustment(
            rules.conventions().events().absorption(), rules.construction().shareDecimals());
    IndexState.Adjusted adjusted = standing.state().adjustedBy(events, cum, rule);
    adjusted.change().ifPresent(divisorChanges::add);
    compose(adjusted.state().basket(), cum.after(events));
    return standing.in(adjusted.state()).following(events, cum, rule);
  }

  private Standing after(LocalDate session, Standing standing) {
    Pricing pricing = pricing(session, standing);
    LevelOutcome outcome = standing.state().levelAt(pricing);
    outcomes.add(outcome);
    return outcome.fold(calculated -> settled(pricing, standing), withheld -> standing);
  }

  private Pricing pricing(LocalDate session, Standing standing) {
    return new Prices(rulebook.at(session), market)
        .at(standing.state().basket().constituents(), session);
  }

  private Standing settled(Pricing close, Standing standing) {
    LocalDate date = close.date();
    Standing asked = asked(date, standing);
    Standing stepped =
        asked
            .move()
            .filter(move -> move.isDue(standing.settled(), date))
            .map(move -> stepped(move, date, asked))
            .orElse(asked);
    return stepped.settledAt(date);
  }

  /** Asks the rules for a basket if that is due; a refusal leaves everything as it is. */
  private Standing asked(LocalDate date, Standing standing) {
    SortedSet<InstrumentId> held = standing.state().basket().constituents();
    Optional<Occasion> due = agenda.due(standing.settled(), date, held);
    if (due.isEmpty()) {
      return standing;
    }
    Decision decision = new BasketRules(agenda.editionAfter(date), market).decide(due.get(), held);
    decisions.add(decision);
    return decision.fold(
        made -> standing.moving(new Move(made.basket(), made.cause(), due.get().steps())),
        refused -> standing);
  }

  private Standing stepped(Move move, LocalDate date, Standing standing) {
    IndexDefinition rules = agenda.editionAfter(date);
    Basket next =
        move.stepFrom(standing.state().basket(), date, rules.construction().shareDecimals());
    SortedSet<InstrumentId> all = new TreeSet<>(standing.state().basket().constituents());
    all.addAll(next.constituents());
    Pricing pricing = new Prices(rules, market).lastKnown(all, date);
    DivisorChange change = standing.state().changeTo(next, pricing, move.cause());
    divisorChanges.add(change);
    compose(next, pricing);
    return standing.in(new IndexState(next, change.after()));
  }

  /** A later composition of the same date takes the place of an earlier one. */
  private void compose(Basket basket, Pricing pricing) {
    compositions.removeIf(earlier -> earlier.date().equals(pricing.date()));
    compositions.add(new Composition(pricing.date(), basket, basket.weightsAt(pricing)));
  }
}
