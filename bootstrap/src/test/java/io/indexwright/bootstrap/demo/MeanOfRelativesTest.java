package io.indexwright.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.index.Base;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Money;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.rulebook.Timetable;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The independent way must agree with the right index, and with no other. */
class MeanOfRelativesTest {
  private static final LocalDate BASE = LocalDate.parse("2000-01-01");
  private final List<Close> closes = DemoInput.feed("stocks").closes();
  private final PriceHistory history = PriceHistory.of(closes);

  @Test
  void disagreesWithAPriceWeightedIndexOfTheSamePrices() {
    IndexDefinition definition = priceWeighted();
    IndexCalculation calculation = IndexCalculation.of(definition, history);
    List<PublishedLevel> levels = published(definition, calculation);

    assertThat(MeanOfRelatives.agrees(history, calculation.compositions(), levels)).isFalse();
  }

  @Test
  void disagrees_whenALevelIsACentOff() {
    IndexDefinition definition = priceWeighted();
    IndexCalculation calculation = IndexCalculation.of(definition, history);
    List<PublishedLevel> levels = new ArrayList<>(published(definition, calculation).subList(0, 1));
    assertThat(MeanOfRelatives.agrees(history, calculation.compositions().subList(0, 1), levels))
        .isTrue();

    PublishedLevel first = levels.get(0);
    levels.add(new PublishedLevel(first.date(), IndexLevel.of("1000.01"), first.inputs()));

    assertThat(MeanOfRelatives.agrees(history, calculation.compositions().subList(0, 1), levels))
        .isFalse();
  }

  private IndexDefinition priceWeighted() {
    Currency usd = Currency.getInstance("USD");
    TreeSet<InstrumentId> members = new TreeSet<>();
    closes.forEach(close -> members.add(close.instrument()));
    return new IndexDefinition(
        new IndexId(UUID.fromString("01930000-0000-7000-8000-0000000000ff")),
        Edition.first(BASE),
        "price-weighted",
        usd,
        Membership.listed(members),
        new Construction(
            new Weighting.PriceWeighted(), new Capping.None(), Money.of("1000000000", usd), 6),
        new Timetable(
            Timetable.PRICED_DATES,
            ReviewSchedule.quarterly(Month.JANUARY, new DayRule.NthBusinessDay(1), Roll.FOLLOWING)),
        new Base.AtLevel(BASE, IndexLevel.of("1000")),
        Conventions.strict(Absorption.KEEP_SHARES, 2));
  }

  private List<PublishedLevel> published(IndexDefinition definition, IndexCalculation calculation) {
    return PublishedLevel.of(Rulebook.of(definition), Market.of(history), calculation);
  }
}
