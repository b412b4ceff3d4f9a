package io.indexwright.calculation;

import io.indexwright.calendar.TradingCalendar;
import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.IndexShares;
import io.indexwright.index.IndexState;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.Pricing;
import io.indexwright.index.ShareAdjustment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Market;
import io.indexwright.overlay.LevelSeries;
import io.indexwright.rulebook.Conventions;
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
  private final Overlaid overlaid;
  private final List<LevelOutcome> outcomes = new ArrayList<>();
  private final List<Composition> compositions = new ArrayList<>();
  private final List<DivisorChange> divisorChanges = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<DividendPoints> dividends = new ArrayList<>();

  Run(Rulebook rulebook, Market market, TradingCalendar calendar) {
    this.rulebook = rulebook;
    this.market = market;
    this.calendar = calendar;
    this.agenda = new Agenda(rulebook, market, calendar);
    this.overlaid = new Overlaid(rulebook.first(), market, calendar);
  }

  IndexCalculation calculate() {
    List<LocalDate> sessions = sessions();
    Standing standing = launch(sessions.get(0));
    int next = 0;
    while (next < sessions.size()) {
      LocalDate session = sessions.get(next);
      int until = isQuiet(standing, session) ? quietUntil(sessions, next) : next;
      if (until > next) {
        standing = overQuiet(sessions.subList(next, until), standing);
        next = until;
      } else {
        standing = after(session, opened(session, standing));
        next++;
      }
    }
    IndexCalculation plain =
        new IndexCalculation(
            outcomes, compositions, divisorChanges, decisions, dividends, new TreeMap<>());
    return plain.with(overlays(plain));
  }

  private SortedMap<ReturnKind, LevelSeries> overlays(IndexCalculation plain) {
    SortedMap<ReturnKind, LevelSeries> made = new TreeMap<>();
    Conventions conventions = rulebook.first().conventions();
    if (!conventions.overlays().isEmpty()) {
      conventions.returns().forEach(kind -> made.put(kind, overlaid.of(plain.levels(kind))));
    }
    return made;
  }

  private boolean isQuiet(Standing standing, LocalDate session) {
    return agenda.isQuiet(standing.settled(), session)
        && guests(standing, rulebook.at(session)).isEmpty();
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
              .orElseGet(() -> levelAt(session, standing)));
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
    IndexDefinition rules = agenda.editionAfter(previous);
    ExDate morning =
        ExDate.of(
            standing.instruments(),
            market.adjustments(rules.conventions().events().treatment()),
            previous,
            session);
    Standing opened = morning.events().isEmpty() ? standing : adjusted(standing, previous, morning);
    morning.points(opened.state(), new Prices(rules, market), rules).ifPresent(dividends::add);
    return opened;
  }

  private Standing adjusted(Standing standing, LocalDate previous, ExDate morning) {
    IndexDefinition rules = agenda.editionAfter(previous);
    ShareAdjustment rule = rules.shareAdjustment();
    SortedSet<InstrumentId> all = morning.reach(standing.instruments());
    Prices prices = new Prices(rules, market);
    Pricing cum = prices.lastKnown(all, previous).withNothingFor(all);
    SortedMap<InstrumentId, Adjustment> events = prices.converted(morning.events(), previous);
    IndexState.Adjusted adjusted = standing.state().adjustedBy(events, cum, rule);
    adjusted.change().ifPresent(divisorChanges::add);
    if (!adjusted.state().equals(standing.state())) {
      compose(adjusted.state().basket(), cum.after(events));
    }
    return standing.in(adjusted.state()).following(events, cum, rule);
  }

  private Standing after(LocalDate session, Standing standing) {
    Pricing pricing = pricing(session, standing);
    LevelOutcome outcome = levelAt(pricing, standing);
    outcomes.add(outcome);
    return outcome.fold(calculated -> settled(pricing, standing), withheld -> standing);
  }

  private LevelOutcome levelAt(LocalDate session, Standing standing) {
    return levelAt(pricing(session, standing), standing);
  }

  private LevelOutcome levelAt(Pricing pricing, Standing standing) {
    LevelOutcome outcome = standing.state().levelAt(pricing);
    if (overlaid.needsWeights() && outcome instanceof LevelOutcome.Calculated) {
      overlaid.remember(
          pricing.date(),
          standing.state().basket().weightsAt(pricing),
          new Prices(rulebook.at(pricing.date()), market));
    }
    return outcome;
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
    return withoutGuests(date, stepped).settledAt(date);
  }

  /** Children that are in for one close leave after it. */
  private Standing withoutGuests(LocalDate date, Standing standing) {
    IndexDefinition rules = agenda.editionAfter(date);
    SortedSet<InstrumentId> leaving = guests(standing, rules);
    leaving.removeIf(guest -> market.prices().priceOf(guest, date).isEmpty());
    if (leaving.isEmpty()) {
      return standing;
    }
    SortedMap<InstrumentId, IndexShares> left = new TreeMap<>(standing.state().basket().shares());
    left.keySet().removeAll(leaving);
    return moved(standing, new Basket(left), date, Cause.CORPORATE_ACTION);
  }

  private static SortedSet<InstrumentId> guests(Standing standing, IndexDefinition rules) {
    SortedSet<InstrumentId> guests = new TreeSet<>();
    if (rules.conventions().events().treatment().spinOffs() == SpinOffs.ADD_FOR_ONE_CLOSE) {
      guests.addAll(standing.state().basket().constituents());
      guests.removeAll(rules.membership().universe());
    }
    return guests;
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
    return moved(standing, next, date, move.cause());
  }

  private Standing moved(Standing standing, Basket next, LocalDate date, Cause cause) {
    IndexDefinition rules = agenda.editionAfter(date);
    SortedSet<InstrumentId> all = new TreeSet<>(standing.state().basket().constituents());
    all.addAll(next.constituents());
    Pricing pricing = new Prices(rules, market).lastKnown(all, date).withNothingFor(all);
    DivisorChange change = standing.state().changeTo(next, pricing, cause);
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
