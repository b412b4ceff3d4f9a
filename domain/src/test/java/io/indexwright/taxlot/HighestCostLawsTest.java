package io.indexwright.taxlot;

import static io.indexwright.market.Books.USD;
import static io.indexwright.portfolio.Told.bought;
import static io.indexwright.portfolio.Told.sold;
import static io.indexwright.portfolio.Told.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.portfolio.FactRevision;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Selling the dearest first realises the least, after every one of many sales: any other choice can
 * be brought to it by exchanges, each of which takes a dearer unit sooner.
 */
class HighestCostLawsTest {
  private static final int DAYS = 20;

  @RepeatedTest(50)
  void noOtherMethodHasRealisedLess_onAnyDay(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("highest cost first", 10_000, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      FactRevision[] facts = wholeDollars(new Random(seed));
      for (int day = DAYS / 2; day <= DAYS; day++) {
        BigDecimal least = realised(facts, day, new LotMethod.Hifo());
        assertThat(least)
            .isLessThanOrEqualTo(realised(facts, day, new LotMethod.Fifo()))
            .isLessThanOrEqualTo(realised(facts, day, new LotMethod.Lifo()))
            .isLessThanOrEqualTo(realised(facts, day, new LotMethod.Average()).add(cents(day)));
      }
    }
  }

  /** The average is half up at every sale, so it may be half a cent less each time. */
  private static BigDecimal cents(int sales) {
    return BigDecimal.valueOf(sales, 2);
  }

  private static BigDecimal realised(FactRevision[] facts, int day, LotMethod method) {
    return LotBook.of(statement(day, facts), TaxTreatment.fifo(USD).by(method))
        .realisedGain()
        .total()
        .amount();
  }

  /** One purchase or sale a day; what is sold of more than is held is refused. */
  private static FactRevision[] wholeDollars(Random random) {
    List<FactRevision> facts = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      int units = 1 + random.nextInt(9);
      String dollars = String.valueOf(units * (1 + random.nextInt(50)));
      facts.add(
          random.nextInt(3) == 0
              ? sold("s" + day, day, "A", String.valueOf(units), dollars)
              : bought("b" + day, day, "A", String.valueOf(units), dollars));
    }
    return facts.toArray(FactRevision[]::new);
  }
}
