package io.indexwright.taxlot;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.portfolio.Told.bought;
import static io.indexwright.portfolio.Told.sold;
import static io.indexwright.portfolio.Told.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * One loss of whole dollars a unit, on day 100 after 99 days, and purchases at random around it.
 */
class WashSaleLawsTest {
  private static final int SALE_DAY = 100;

  /** What was bought besides what is sold. */
  private record Purchase(int day, int units) {
    boolean isNear() {
      return day >= SALE_DAY - 30 && day <= SALE_DAY + 30;
    }
  }

  @RepeatedTest(50)
  void disallowsTheLossOfEveryUnitThatIsReplaced_andNoOther(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("wash sales", 20_000, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      Random random = new Random(seed);
      int units = 1 + random.nextInt(100);
      int lossPerUnit = 1 + random.nextInt(9);
      List<Purchase> purchases = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        purchases.add(new Purchase(50 + random.nextInt(100), 1 + random.nextInt(40)));
      }

      check(book(units, lossPerUnit, purchases), units, lossPerUnit, purchases);
    }
  }

  private static LotBook book(int units, int lossPerUnit, List<Purchase> purchases) {
    List<FactRevision> facts = new ArrayList<>();
    facts.add(bought("b", 1, "A", "" + units, "" + units * 10));
    facts.add(sold("s", SALE_DAY, "A", "" + units, "" + units * (10 - lossPerUnit)));
    for (Purchase more : purchases) {
      facts.add(
          bought("p" + facts.size(), more.day(), "A", "" + more.units(), "" + more.units() * 7));
    }
    LotMethod named =
        new LotMethod.Specific(
            new TreeMap<>(Map.of("s", new TreeMap<>(Map.of("b", Quantity.of(units))))));
    return LotBook.of(
        statement(900, facts.toArray(FactRevision[]::new)),
        TaxTreatment.fifo(USD).by(named).with(WashSales.unitedStates(new TreeMap<>())));
  }

  private static void check(LotBook book, int units, int lossPerUnit, List<Purchase> purchases) {
    int near = purchases.stream().filter(Purchase::isNear).mapToInt(Purchase::units).sum();
    int replaced = Math.min(near, units);
    assertThat(book.disallowed()).isEqualTo(dollars(replaced * lossPerUnit));
    int replacing = 0;
    for (TaxLot lot : book.lotsOf(id("A"))) {
      int each = lot.quantity().units().intValueExact();
      boolean replaces = lot.basis().replacing();
      replacing += replaces ? each : 0;
      assertThat(lot.basis().total()).isEqualTo(dollars(each * (replaces ? 7 + lossPerUnit : 7)));
      assertThat(lot.heldFrom())
          .isEqualTo(lot.origin().acquired().minusDays(replaces ? SALE_DAY - 1 : 0));
    }
    assertThat(replacing).isEqualTo(replaced);
  }

  private static Money dollars(int amount) {
    return new Money(BigDecimal.valueOf(amount), USD);
  }
}
