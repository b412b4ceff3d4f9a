package io.indexwright.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.MarketValue;
import io.indexwright.market.Close;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.soak.Law;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every index and every history; the number of a failing repetition is its seed. */
class IndexCalculationLawsTest {
  private static final MathContext EXACT = new MathContext(50);

  @Law(100)
  void noChangeMovesTheLevel(RepetitionInfo run) {
    RandomIndex drawn = RandomIndex.drawnBy(new Random(run.getCurrentRepetition()));
    PriceHistory history = PriceHistory.of(drawn.closes());
    IndexCalculation calculation = IndexCalculation.of(drawn.definition(), history);
    SortedMap<LocalDate, BigDecimal> levels = levels(calculation);
    List<Composition> changed =
        calculation.compositions().subList(1, calculation.compositions().size());

    assertThat(changed)
        .extracting(Composition::date)
        .isEqualTo(calculation.divisorChanges().stream().map(DivisorChange::date).toList());
    for (int i = 0; i < changed.size(); i++) {
      DivisorChange change = calculation.divisorChanges().get(i);
      PriceBook close = history.lastAt(change.date()).orElseThrow();
      BigDecimal before = levels.getOrDefault(change.date(), BigDecimal.ZERO);
      MarketValue after = changed.get(i).basket().valueAt(close);
      assertThat(change.valueAfter()).isEqualTo(after);
      assertThat(after.amount().divide(change.after().value(), EXACT))
          .isCloseTo(before, byDigits(before, 32));
    }
  }

  /** The divisor form and the chain form are the same index. */
  @Law(100)
  void everyLevelFollowsFromTheOneBeforeItByTheBasketInForce(RepetitionInfo run) {
    RandomIndex drawn = RandomIndex.drawnBy(new Random(run.getCurrentRepetition()));
    PriceHistory history = PriceHistory.of(drawn.closes());
    IndexCalculation calculation = IndexCalculation.of(drawn.definition(), history);
    List<Map.Entry<LocalDate, BigDecimal>> levels = List.copyOf(levels(calculation).entrySet());

    BigDecimal chained = new BigDecimal("1000");
    for (int i = 1; i < levels.size(); i++) {
      LocalDate before = levels.get(i - 1).getKey();
      LocalDate date = levels.get(i).getKey();
      Basket inForce = inForceAfter(before, calculation).basket();
      BigDecimal from = inForce.valueAt(history.lastAt(before).orElseThrow()).amount();
      BigDecimal to = inForce.valueAt(history.lastAt(date).orElseThrow()).amount();
      chained = chained.multiply(to).divide(from, EXACT);
      assertThat(levels.get(i).getValue()).isCloseTo(chained, byDigits(chained, 28));
    }
  }

  /**
   * Cut after every change of the basket, where a look at the next day would show, and at random.
   */
  @Law(100)
  void appendingDaysChangesNothingEarlier(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    IndexCalculation all = calculated(drawn, drawn.closes());
    for (LocalDate last : cuts(all, random)) {
      List<Close> early = drawn.closes().stream().filter(c -> !c.date().isAfter(last)).toList();

      assertThat(calculated(drawn, early)).isEqualTo(until(last, all));
    }
  }

  @Law(100)
  void changingLaterDaysChangesNothingEarlier(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    IndexCalculation all = calculated(drawn, drawn.closes());
    for (LocalDate last : cuts(all, random)) {
      List<Close> changed = changedAfter(last, drawn.closes(), random);

      assertThat(until(last, calculated(drawn, changed))).isEqualTo(until(last, all));
    }
  }

  @Law(100)
  void theOrderOfTheClosesDoesNotMatter(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    List<Close> shuffled = new ArrayList<>(drawn.closes());
    Collections.shuffle(shuffled, random);

    assertThat(calculated(drawn, shuffled)).isEqualTo(calculated(drawn, drawn.closes()));
  }

  private static IndexCalculation calculated(RandomIndex drawn, List<Close> closes) {
    return IndexCalculation.of(drawn.definition(), PriceHistory.of(closes));
  }

  private static Set<LocalDate> cuts(IndexCalculation calculation, Random random) {
    Set<LocalDate> cuts = new TreeSet<>();
    calculation.compositions().forEach(composition -> cuts.add(composition.date()));
    cuts.add(calculation.outcomes().get(random.nextInt(calculation.outcomes().size())).date());
    return cuts;
  }

  /** Gives every later close another price, and leaves out one in four. */
  private static List<Close> changedAfter(LocalDate last, List<Close> closes, Random random) {
    List<Close> changed = new ArrayList<>();
    for (Close close : closes) {
      if (!close.date().isAfter(last)) {
        changed.add(close);
      } else if (random.nextInt(4) > 0) {
        changed.add(new Close(close.instrument(), close.date(), RandomIndex.price(random)));
      }
    }
    return changed;
  }

  private static IndexCalculation until(LocalDate last, IndexCalculation all) {
    return new IndexCalculation(
        notAfter(last, all.outcomes(), LevelOutcome::date),
        notAfter(last, all.compositions(), Composition::date),
        notAfter(last, all.divisorChanges(), DivisorChange::date),
        notAfter(last, all.decisions(), Decision::date),
        notAfter(last, all.dividends(), DividendPoints::date),
        new TreeMap<>());
  }

  private static <T> List<T> notAfter(LocalDate last, List<T> all, Function<T, LocalDate> date) {
    return all.stream().filter(one -> !date.apply(one).isAfter(last)).toList();
  }

  private static Composition inForceAfter(LocalDate date, IndexCalculation calculation) {
    List<Composition> so = notAfter(date, calculation.compositions(), Composition::date);
    return so.get(so.size() - 1);
  }

  private static SortedMap<LocalDate, BigDecimal> levels(IndexCalculation calculation) {
    SortedMap<LocalDate, BigDecimal> levels = new TreeMap<>();
    for (LevelOutcome outcome : calculation.outcomes()) {
      if (outcome instanceof LevelOutcome.Calculated calculated) {
        levels.put(calculated.date(), calculated.level().points());
      }
    }
    return levels;
  }

  private static Offset<BigDecimal> byDigits(BigDecimal of, int digits) {
    return Offset.offset(of.movePointLeft(digits));
  }
}
