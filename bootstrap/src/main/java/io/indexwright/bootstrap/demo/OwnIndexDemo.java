package io.indexwright.bootstrap.demo;

import static io.indexwright.bootstrap.demo.Story.grouped;

import io.indexwright.application.port.MarketFeed;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.index.Base;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Money;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.Timetable;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** An equal-weight index of five stocks, rebalanced every quarter. */
final class OwnIndexDemo {
  static final IndexId FIVE = new IndexId(UUID.fromString("01930000-0000-7000-8000-000000000005"));
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate BASE_DATE = LocalDate.parse("2000-01-01");
  private static final LocalDate EVER = LocalDate.parse("9999-12-31");
  private static final InstrumentId GOOG = new InstrumentId("GOOG");
  private static final int DECIMALS = 2;
  private static final int ALL = 1000;
  private static final int SHOWN = 4;

  private final Wiring wiring;
  private final Story story;

  OwnIndexDemo(Wiring wiring, Story story) {
    this.wiring = wiring;
    this.story = story;
  }

  void tell(Instant now) {
    story.chapter("Your own index");
    MarketFeed feed = DemoInput.feed("stocks");
    int closes = wiring.importMarket().from(feed, now);
    IndexDefinition definition = definition(feed);
    wiring.indices().define(definition);
    IndexCalculation calculation = wiring.publishLevels().publish(FIVE, now).calculation();
    story.say(
        "%d closes; equal weight, rebalanced on the first close of each quarter; 1,000 on %s"
            .formatted(closes, BASE_DATE));
    show();
    List<PublishedLevel> levels = wiring.indexLevels().between(FIVE, BASE_DATE, EVER, ALL);
    claimStored(calculation, levels);
    claimUnmoved(calculation);
    claimRecalculated(PriceHistory.of(feed.closes()), calculation, levels);
  }

  private static IndexDefinition definition(MarketFeed feed) {
    return new IndexDefinition(
        FIVE,
        Edition.first(BASE_DATE),
        "Five stocks, equally weighted",
        USD,
        Membership.listed(DemoInput.idsOf(feed)),
        new Construction(
            new Weighting.EqualWeighted(), new Capping.None(), Money.of("1000000000", USD), 6),
        new Timetable(
            Timetable.PRICED_DATES,
            ReviewSchedule.quarterly(Month.JANUARY, new DayRule.NthBusinessDay(1), Roll.FOLLOWING)),
        new Base.AtLevel(BASE_DATE, IndexLevel.of("1000")),
        Conventions.strict(Absorption.DIVISOR, DECIMALS));
  }

  private void show() {
    List<PublishedLevel> levels = wiring.indexLevels().between(FIVE, BASE_DATE, EVER, ALL);
    PublishedLevel last = levels.get(levels.size() - 1);
    story.show(LevelChart.of(levels));
    story.say(
        "%s: %s, hash of its inputs %s…"
            .formatted(
                last.date(), grouped(last.level().points(), DECIMALS), last.inputs().brief()));
    Composition composition = wiring.indexLevels().composition(FIVE).orElseThrow();
    Table held = new Table("Composition from " + composition.date(), "index shares", "weight");
    composition
        .weights()
        .forEach(
            (instrument, weight) ->
                held.row(
                    instrument.value(),
                    grouped(composition.basket().sharesOf(instrument).count(), 6),
                    grouped(weight.fraction().movePointRight(2), DECIMALS) + " %"));
    story.show(held.lines());
    Table ledger = new Table("Divisor ledger, latest first", "cause", "before", "after", "level");
    for (DivisorChange change : wiring.indexLevels().divisorChanges(FIVE, SHOWN)) {
      ledger.row(
          change.date().toString(),
          change.cause().name(),
          grouped(change.before().value(), 6),
          grouped(change.after().value(), 6),
          grouped(change.after().levelOf(change.valueAfter()).points(), DECIMALS));
    }
    story.show(ledger.lines());
  }

  private void claimStored(IndexCalculation calculation, List<PublishedLevel> levels) {
    List<LevelOutcome> stored =
        levels.stream()
            .<LevelOutcome>map(l -> new LevelOutcome.Calculated(l.date(), l.level(), List.of()))
            .toList();
    story.claim(
        stored.equals(calculation.outcomes()),
        levels.size()
            + " levels read back from PostgreSQL are the calculated ones, digit for digit");
  }

  private void claimUnmoved(IndexCalculation calculation) {
    List<DivisorChange> changes = calculation.divisorChanges();
    story.claim(
        changes.stream().allMatch(OwnIndexDemo::isLevelUnmoved),
        changes.size() + " changes of the basket, and none of them moved the level");
    story.claim(
        changes.stream()
            .filter(change -> change.cause() == DivisorChange.Cause.ADDITION)
            .map(DivisorChange::date)
            .toList()
            .equals(List.of(listingOf(GOOG))),
        "GOOG joined when it listed, on " + listingOf(GOOG));
  }

  private static boolean isLevelUnmoved(DivisorChange change) {
    IndexLevel before = change.before().levelOf(change.valueBefore());
    IndexLevel after = change.after().levelOf(change.valueAfter());
    return before.published(20).compareTo(after.published(20)) == 0;
  }

  private static LocalDate listingOf(InstrumentId instrument) {
    return DemoInput.feed("stocks").closes().stream()
        .filter(close -> close.instrument().equals(instrument))
        .map(Close::date)
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  private void claimRecalculated(
      PriceHistory history, IndexCalculation calculation, List<PublishedLevel> levels) {
    story.claim(
        MeanOfRelatives.agrees(history, calculation.compositions(), levels),
        "the mean of price relatives, chained at each change, gives the same published levels");
  }
}
