package io.indexwright.market;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Sums of columns are sums: digit by digit what plain decimal arithmetic makes of the closes. */
class BasketSumsLawsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  /** A product of 30 and 32 bits fits into a long: the fast kernel. */
  @RepeatedTest(50)
  void arePlainSums_whenProductsFitIntoALong(RepetitionInfo run) {
    assertPlainSums(new Case(new Random(run.getCurrentRepetition()), 30, 32));
  }

  /** A product of 62 and 59 bits does not; forty of them fit into 127. */
  @RepeatedTest(50)
  void arePlainSums_whenProductsTake128Bits(RepetitionInfo run) {
    assertPlainSums(new Case(new Random(run.getCurrentRepetition()), 62, 59));
  }

  /** Some columns fit and some do not. */
  @RepeatedTest(50)
  void arePlainSums_whenProductsAreJustAboutToFit(RepetitionInfo run) {
    assertPlainSums(new Case(new Random(run.getCurrentRepetition()), 33, 32));
  }

  private static void assertPlainSums(Case one) {
    NavigableMap<LocalDate, BigDecimal> values =
        PriceHistory.of(one.closes).valuesOf(one.shares, USD, one.from, one.until);
    values.replaceAll((date, value) -> Precision.normalised(value));

    assertThat(values).isEqualTo(one.plainSums());
  }

  /** Up to 40 names on up to 60 days, in one currency or now and then in another. */
  private static final class Case {
    private final List<Close> closes = new ArrayList<>();
    private final SortedMap<InstrumentId, BigDecimal> shares = new TreeMap<>();
    private final LocalDate from;
    private final LocalDate until;

    Case(Random random, int priceBits, int shareBits) {
      int names = 1 + random.nextInt(40);
      int days = 1 + random.nextInt(60);
      int rarity = random.nextInt(3) * names;
      int priceScale = random.nextInt(9);
      int shareScale = random.nextInt(9);
      for (int name = 0; name < names; name++) {
        if (random.nextInt(4) > 0) {
          shares.put(id("N" + name), number(random, shareBits, shareScale));
        }
        for (int day = 0; day < days; day++) {
          BigDecimal price = number(random, priceBits, priceScale);
          boolean isMissing = rarity > 0 && random.nextInt(rarity) == 0;
          Currency currency = rarity > 0 && random.nextInt(2 * rarity) == 0 ? EUR : USD;
          if (!isMissing) {
            closes.add(new Close(id("N" + name), FIRST.plusDays(day), new Price(price, currency)));
          }
        }
      }
      Collections.shuffle(closes, random);
      from = FIRST.plusDays(random.nextInt(10) - 5);
      until = FIRST.plusDays(days + random.nextInt(10) - 5);
    }

    /** Returns a number of any length and up to {@code mostScale} decimals that takes few bits. */
    private static BigDecimal number(Random random, int mostBits, int mostScale) {
      int scale = random.nextInt(mostScale + 1);
      int zeros = mostScale - scale;
      int room = mostBits - (10 * zeros + 2) / 3;
      BigInteger unscaled = new BigInteger(1 + random.nextInt(room), random).add(BigInteger.ONE);
      return new BigDecimal(unscaled, scale);
    }

    private SortedMap<LocalDate, BigDecimal> plainSums() {
      SortedMap<LocalDate, List<Close>> byDate = new TreeMap<>();
      closes.stream()
          .filter(close -> !close.date().isBefore(from) && close.date().isBefore(until))
          .forEach(c -> byDate.computeIfAbsent(c.date(), date -> new ArrayList<>()).add(c));
      SortedMap<LocalDate, BigDecimal> sums = new TreeMap<>();
      byDate.forEach(
          (date, ofDate) -> {
            List<Close> counted = ofDate.stream().filter(this::counts).toList();
            if (counted.size() == shares.size()) {
              sums.put(date, sum(counted));
            }
          });
      return sums;
    }

    private boolean counts(Close close) {
      return shares.containsKey(close.instrument()) && close.price().currency().equals(USD);
    }

    private BigDecimal sum(Collection<Close> counted) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Close close : counted) {
        BigDecimal held = shares.getOrDefault(close.instrument(), BigDecimal.ZERO);
        sum = sum.add(held.multiply(close.price().perUnit()));
      }
      return Precision.normalised(sum);
    }
  }
}
