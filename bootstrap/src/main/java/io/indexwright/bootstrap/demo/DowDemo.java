package io.indexwright.bootstrap.demo;

import static io.indexwright.bootstrap.demo.Story.grouped;

import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.index.Base;
import io.indexwright.index.Divisor;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.MarketValue;
import io.indexwright.index.ShareAdjustment.Absorption;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Properties;
import java.util.UUID;

/** The Dow Jones Industrial Average from what was published about it, to the cent. */
final class DowDemo {
  private static final IndexId DOW =
      new IndexId(UUID.fromString("01930000-0000-7000-8000-0000000000d0"));
  private static final Currency USD = Currency.getInstance("USD");
  private static final int DECIMALS = 2;

  private final Wiring wiring;
  private final Story story;
  private final Properties published = DemoInput.facts("dow-published");

  DowDemo(Wiring wiring, Story story) {
    this.wiring = wiring;
    this.story = story;
  }

  void tell(Instant now) {
    story.chapter("The Dow, to the cent");
    level(now);
    divisorChange();
  }

  private void level(Instant now) {
    int closes = wiring.importMarket().from(DemoInput.feed("dow"), now);
    wiring.indices().define(definition());
    wiring.publishLevels().publish(DOW, now);
    PublishedLevel level = wiring.indexLevels().latest(DOW).orElseThrow();
    story.say(
        closes
            + " closes of "
            + level.date()
            + ", divisor "
            + fact("divisor.after").toPlainString());
    story.say("Σ closes ÷ divisor = " + level.level().points().toPlainString());
    BigDecimal calculated = level.level().published(DECIMALS);
    story.claim(
        calculated.compareTo(fact("level")) == 0,
        "level %s is the official close %s"
            .formatted(grouped(calculated, DECIMALS), grouped(fact("level"), DECIMALS)));
  }

  private IndexDefinition definition() {
    LocalDate date = LocalDate.parse(published.getProperty("level.date"));
    return new IndexDefinition(
        DOW,
        Edition.first(date),
        "Dow Jones Industrial Average (recalculated)",
        USD,
        Membership.listed(DemoInput.idsOf(DemoInput.feed("dow"))),
        new Construction(
            new Weighting.PriceWeighted(), new Capping.None(), Money.of("1000000000", USD), 6),
        new Timetable(Timetable.PRICED_DATES, ReviewSchedule.none()),
        new Base.AtDivisor(date, new Divisor(fact("divisor.after"))),
        Conventions.strict(Absorption.KEEP_SHARES, DECIMALS));
  }

  /** The sum of closes before the change is not published; level times divisor gives it. */
  private void divisorChange() {
    Divisor old = new Divisor(fact("divisor.before"));
    MarketValue before = new MarketValue(fact("level.before").multiply(old.value()));
    MarketValue after =
        new MarketValue(before.amount().subtract(fact("removed.close")).add(fact("added.close")));
    DivisorChange change =
        DivisorChange.bridging(
            LocalDate.parse(published.getProperty("change.date")),
            DivisorChange.Cause.REPLACEMENT,
            new DivisorChange.Valued(before, old),
            after);
    story.say(
        "After the close of %s %s (%s) took the place of %s (%s)"
            .formatted(
                change.date(),
                published.getProperty("added"),
                fact("added.close"),
                published.getProperty("removed"),
                fact("removed.close")));
    BigDecimal off = change.after().value().subtract(fact("divisor.after")).abs();
    story.claim(
        off.compareTo(fact("divisor.tolerance")) <= 0,
        "the new divisor %s is within 2e-9 of the published %s"
            .formatted(grouped(change.after().value(), 14), fact("divisor.after")));
    IndexLevel unmoved = change.after().levelOf(change.valueAfter());
    story.claim(
        unmoved.published(DECIMALS).compareTo(fact("level.before")) == 0,
        "the level does not move: " + grouped(unmoved.points(), DECIMALS) + " before and after");
  }

  private BigDecimal fact(String key) {
    return new BigDecimal(published.getProperty(key));
  }
}
