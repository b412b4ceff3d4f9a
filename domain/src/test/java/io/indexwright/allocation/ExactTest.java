package io.indexwright.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.allocation.trading.Trade;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Apportionment;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.money.Weight;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * The search against every choice there is, from cash alone; the seed is the number of the case.
 */
class ExactTest {
  private static final int FULL = 500_000;
  private static final String[] FIXED = {"0", "0", "0.01", "1", "7.5"};
  private static final String[] POINTS = {"0", "0", "5", "150"};

  @RepeatedTest(100)
  void isAsGoodAsTheBestOfAll(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("exact equals brute force", FULL, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      Small small = Small.drawnBy(new Random(seed));
      Allocation.Score score = small.allocated().score();

      assertThat(score.objective()).as("seed %s", seed).isEqualByComparingTo(small.least());
      assertThat(score.isProven()).as("seed %s", seed).isTrue();
    }
  }

  /** One to six names, a few lots of each, fees or none, counted or not. */
  private record Small(
      List<BigDecimal> prices, List<Weight> weights, Money cash, Fees fees, int feesCounted) {

    static Small drawnBy(Random random) {
      List<BigDecimal> prices = new ArrayList<>();
      List<BigDecimal> claims = new ArrayList<>();
      int names = 1 + random.nextInt(6);
      for (int i = 0; i < names; i++) {
        BigDecimal price = BigDecimal.valueOf(10_000L + random.nextInt(90_000), 3);
        prices.add(random.nextBoolean() ? price : price.setScale(2, RoundingMode.DOWN));
        claims.add(BigDecimal.valueOf(random.nextInt(20)));
      }
      claims.set(0, BigDecimal.ONE);
      Fees fees =
          new Fees.Fixed(new BigDecimal(FIXED[random.nextInt(FIXED.length)]))
              .plus(new Fees.BasisPoints(new BigDecimal(POINTS[random.nextInt(POINTS.length)])));
      Money cash = new Money(BigDecimal.valueOf(random.nextInt(25_000), 2), Books.USD);
      return new Small(prices, rounded(claims), cash, fees, random.nextInt(3));
    }

    /** In thousandths, so that the search is exact. */
    private static List<Weight> rounded(List<BigDecimal> claims) {
      List<Weight> weights = new ArrayList<>();
      Apportionment.split(1000, claims)
          .forEach(part -> weights.add(new Weight(BigDecimal.valueOf(part, 3))));
      return weights;
    }

    Allocation allocated() {
      SortedMap<InstrumentId, Price> book = new TreeMap<>();
      SortedMap<InstrumentId, Weight> targets = new TreeMap<>();
      for (int i = 0; i < prices.size(); i++) {
        book.put(Books.id("N" + i), new Price(prices.get(i), Books.USD));
        targets.put(Books.id("N" + i), weights.get(i));
      }
      Portfolio start = Cases.portfolio(cash.amount().toPlainString());
      AllocationPolicy policy =
          AllocationPolicy.investingAll(fees)
              .minimising(new Objective.Distance(feesCounted))
              .by(new Method.Exact(1_000_000));
      AllocationOutcome outcome =
          new Allocator(new TargetWeights(targets), policy)
              .allocate(start, new PriceBook(Books.day("2024-01-02"), book));
      return ((AllocationOutcome.Planned) outcome).allocation();
    }

    /** The least objective over all numbers of units, up to the first that reaches the target. */
    BigDecimal least() {
      return least(0, cash.amount(), BigDecimal.ZERO);
    }

    private BigDecimal least(int name, BigDecimal left, BigDecimal lost) {
      if (name == prices.size()) {
        return lost.add(left);
      }
      BigDecimal target = cash.amount().multiply(weights.get(name).fraction());
      BigDecimal price = prices.get(name);
      long most = target.divide(price, 0, RoundingMode.CEILING).longValueExact();
      BigDecimal best = least(name + 1, left, lost.add(target));
      for (long units = 1; units <= most; units++) {
        BigDecimal paid =
            price.multiply(BigDecimal.valueOf(units)).setScale(2, RoundingMode.HALF_UP);
        BigDecimal fee = feeOn(units, paid);
        BigDecimal rest = left.subtract(paid).subtract(fee);
        if (rest.signum() >= 0) {
          BigDecimal off = target.subtract(price.multiply(BigDecimal.valueOf(units))).abs();
          BigDecimal more = off.add(fee.multiply(BigDecimal.valueOf(feesCounted)));
          best = best.min(least(name + 1, rest, lost.add(more)));
        }
      }
      return best;
    }

    private BigDecimal feeOn(long units, BigDecimal paid) {
      Money consideration = new Money(paid, Books.USD);
      return fees.on(new Trade(Side.BUY, "", Quantity.of(units), consideration)).amount();
    }
  }
}
