package io.indexwright.portfolio;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.portfolio.RandomLedger.DAYS;
import static io.indexwright.portfolio.Told.day;
import static io.indexwright.portfolio.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Splits change no value. */
class SplitLawsTest {
  private static final int FULL = 5_000;
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  private static Balances balances(List<FactRevision> told) {
    return Ledger.of(told).statement(day(DAYS + 1), Instant.MAX).balances();
  }

  @RepeatedTest(50)
  void changeNothingAtTheAdjustedPrice(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("a split changes no value", FULL, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      RandomSplit split = RandomSplit.of(new Random(seed));
      List<FactRevision> told = RandomLedger.of(seed);
      Appraisal before = balances(told).valuedAt(split.pricesBefore(), RandomLedger.RATES);
      told.add(split.told(DAYS + 1));
      Appraisal after = balances(told).valuedAt(split.pricesAfter(), RandomLedger.RATES);

      assertThat(after.holdings()).isEqualTo(before.holdings());
      assertThat(after.total()).isEqualTo(before.total()).isPresent();
    }
  }

  /** Whole units are left, and cash in the currency of the price for the rest. */
  @RepeatedTest(50)
  void loseNoMoreThanARounding_whenFractionsArePaidOut(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("cash in lieu is worth the fraction", FULL, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      RandomSplit split = RandomSplit.of(new Random(seed));
      List<FactRevision> told = RandomLedger.of(seed);
      Balances before = balances(told);
      told.add(split.told(DAYS + 1));
      told.addAll(split.inLieu("lieu", DAYS + 1, balances(told)));
      Balances after = balances(told);

      Currency paid = split.before().currency();
      Currency other = paid.equals(USD) ? EUR : USD;
      BigDecimal cash = after.cashIn(paid).minus(before.cashIn(paid)).amount();
      assertThat(after.cashIn(other)).isEqualTo(before.cashIn(other));
      assertThat(after.positionOf(split.instrument()).units().stripTrailingZeros().scale())
          .isLessThanOrEqualTo(0);
      BigDecimal lost =
          worth(before, split, split.before())
              .subtract(worth(after, split, split.after()))
              .subtract(cash);
      assertThat(lost.abs()).isLessThanOrEqualTo(HALF_A_CENT);
    }
  }

  private static BigDecimal worth(Balances balances, RandomSplit split, Price price) {
    BigDecimal units = balances.positionOf(split.instrument()).units();
    return units.multiply(price.perUnit()).setScale(20, RoundingMode.HALF_EVEN);
  }

  /** 25 at 4.10 become 2.5 at 41.00 EUR: 2 are left, and 20.50 EUR. */
  @Test
  void payTheFractionAtTheMarket() {
    List<FactRevision> told = new ArrayList<>();
    told.add(told("b", 1, Told.trade(Side.BUY, "C", Money.of("100", EUR), "25", "0", "1.1")));
    told.add(Told.split("x", 2, "C", "1", "10"));
    told.add(
        told(
            "lieu",
            2,
            new Fact.CashInLieu(
                id("C"),
                new Quantity(new BigDecimal("0.5")),
                Price.of("41", EUR),
                new BigDecimal("1.2"))));

    assertThat(balances(told).positionOf(id("C"))).isEqualTo(Quantity.of(2));
    assertThat(balances(told).cashIn(EUR)).isEqualTo(Money.of("-79.50", EUR));
    assertThat(balances(told).cashIn(USD)).isEqualTo(Money.zero(USD));
  }
}
