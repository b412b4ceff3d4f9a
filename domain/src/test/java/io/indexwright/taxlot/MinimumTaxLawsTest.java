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
import org.junit.jupiter.api.Test;

/** Up to four lots of up to four units at whole dollars, so that every choice can be tried. */
class MinimumTaxLawsTest {
  private static final int SALE_DAY = 500;
  private static final TaxRates RATES =
      new TaxRates(new BigDecimal("0.35"), new BigDecimal("0.15"), TaxRates.Year.CALENDAR);

  private record Small(int day, int units, int price) {
    BigDecimal taxPerUnit(int salePrice) {
      BigDecimal rate = new BigDecimal(day + 366 <= SALE_DAY ? "0.15" : "0.35");
      return rate.multiply(BigDecimal.valueOf((long) salePrice - price));
    }
  }

  /** What is sold, and for how many dollars a unit. */
  private record Offer(List<Small> lots, int units, int price) {
    static Offer of(Random random) {
      List<Small> lots = new ArrayList<>();
      int held = 0;
      for (int i = 0; i < 4; i++) {
        lots.add(new Small(1 + random.nextInt(400), 1 + random.nextInt(4), 1 + random.nextInt(60)));
        held += lots.get(i).units();
      }
      return new Offer(lots, 1 + random.nextInt(held), 1 + random.nextInt(60));
    }
  }

  @RepeatedTest(50)
  void noChoiceOfLotsCostsLess(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("minimum tax equals brute force", 50_000, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      Offer offer = Offer.of(new Random(seed));
      BigDecimal least = taxOf(offer, new LotMethod.MinimumTax(RATES));

      assertThat(least).isEqualByComparingTo(least(offer.lots(), offer.units(), offer.price()));
      for (LotMethod other :
          List.of(new LotMethod.Fifo(), new LotMethod.Lifo(), new LotMethod.Hifo())) {
        assertThat(least).isLessThanOrEqualTo(taxOf(offer, other));
      }
    }
  }

  /**
   * Sold at 100, one unit that cost 100 long ago and one that cost nothing just now: the average
   * moves half of the gain to the long term, which no choice of lots can.
   */
  @Test
  void theAverageMayCostLess_forItIsNoChoiceOfLots() {
    Offer offer = new Offer(List.of(new Small(1, 1, 100), new Small(400, 1, 0)), 2, 100);

    assertThat(taxOf(offer, new LotMethod.MinimumTax(RATES))).isEqualByComparingTo("35");
    assertThat(taxOf(offer, new LotMethod.Average())).isEqualByComparingTo("25");
  }

  private static BigDecimal taxOf(Offer offer, LotMethod method) {
    List<FactRevision> facts = new ArrayList<>();
    for (Small lot : offer.lots()) {
      facts.add(
          bought(
              "l" + facts.size(),
              lot.day(),
              "A",
              String.valueOf(lot.units()),
              String.valueOf(lot.units() * lot.price())));
    }
    String units = String.valueOf(offer.units());
    facts.add(sold("s", SALE_DAY, "A", units, String.valueOf(offer.units() * offer.price())));
    LotBook book =
        LotBook.of(
            statement(SALE_DAY, facts.toArray(FactRevision[]::new)),
            TaxTreatment.fifo(USD).by(method));
    return RATES.taxOn(book.taxable(TaxRates.Term.SHORT), book.taxable(TaxRates.Term.LONG));
  }

  /** Tries every number of units of the first lot, and the best of the rest for each. */
  private static BigDecimal least(List<Small> lots, int units, int price) {
    if (lots.isEmpty()) {
      return units == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(1_000_000);
    }
    BigDecimal best = BigDecimal.valueOf(2_000_000);
    Small first = lots.get(0);
    for (int taken = 0; taken <= Math.min(units, first.units()); taken++) {
      BigDecimal tax = first.taxPerUnit(price).multiply(BigDecimal.valueOf(taken));
      best = best.min(tax.add(least(lots.subList(1, lots.size()), units - taken, price)));
    }
    return best;
  }
}
