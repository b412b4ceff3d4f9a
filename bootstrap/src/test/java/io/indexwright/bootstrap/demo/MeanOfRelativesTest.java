package io.indexwright.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.Schedule;
import io.indexwright.index.Base;
import io.indexwright.index.IndexCalculation;
import io.indexwright.index.IndexDefinition;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.Weighting;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import io.indexwright.proof.PublishedLevel;
import java.time.LocalDate;
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
    List<PublishedLevel> levels = PublishedLevel.of(definition, history, calculation);

    assertThat(MeanOfRelatives.agrees(history, calculation.compositions(), levels)).isFalse();
  }

  @Test
  void disagrees_whenALevelIsACentOff() {
    IndexDefinition definition = priceWeighted();
    IndexCalculation calculation = IndexCalculation.of(definition, history);
    List<PublishedLevel> levels =
        new ArrayList<>(PublishedLevel.of(definition, history, calculation).subList(0, 1));
    assertThat(MeanOfRelatives.agrees(history, calculation.compositions().subList(0, 1), levels))
        .isTrue();

    PublishedLevel first = levels.get(0);
    levels.add(new PublishedLevel(first.date(), IndexLevel.of("1000.01"), first.inputs()));

    assertThat(MeanOfRelatives.agrees(history, calculation.compositions().subList(0, 1), levels))
        .isFalse();
  }

  private IndexDefinition priceWeighted() {
    TreeSet<InstrumentId> members = new TreeSet<>();
    closes.forEach(close -> members.add(close.instrument()));
    return new IndexDefinition(
        new IndexId(UUID.fromString("01930000-0000-7000-8000-0000000000ff")),
        "price-weighted",
        Currency.getInstance("USD"),
        members,
        new Weighting.PriceWeighted(),
        Schedule.QUARTERLY,
        new Base.AtLevel(BASE, IndexLevel.of("1000")),
        2);
  }
}
