package io.indexwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.MonthEnds;
import io.indexwright.rates.Conversion;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Overlay.Hedged.Marking;
import io.indexwright.rulebook.Overlay.Hedged.Roll;
import io.indexwright.rulebook.Overlay.Leveraged.Reset;
import io.indexwright.rulebook.Overlay.PercentDecrement.Compounding;
import io.indexwright.rulebook.Overlay.RiskControlled.Measure;
import io.indexwright.rulebook.VolatilityRule;
import io.indexwright.soak.Law;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of every overlay, whatever the levels. */
class OverlayLawsTest {
  private static final MonthEnds MONTH_ENDS = MonthEnds.weekdays();
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Currency USD = Currency.getInstance("USD");
  private static final VolatilityRule EWMA =
      new VolatilityRule.Ewma(List.of(new BigDecimal("0.94"), new BigDecimal("0.97")), 5, 2, 252);

  private static void forEachSeed(String law, RepetitionInfo run, Consumer<Random> check) {
    Soak.Seeds seeds = Soak.seedsOf(law, 5_000, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      check.accept(new Random(seed));
    }
  }

  @Law(100)
  void nothingTakenOffMultipliedOrHedged_changesNothing(RepetitionInfo run) {
    forEachSeed(
        "an overlay of nothing is none",
        run,
        random -> {
          LevelSeries underlying = Levels.drawnBy(random, 40);
          List<Transform> nothings =
              List.of(
                  new PercentOff(BigDecimal.ZERO, Compounding.ARITHMETIC, DayCount.ACT_365),
                  new PercentOff(BigDecimal.ZERO, Compounding.GEOMETRIC, DayCount.ACT_360),
                  new PointsOff(BigDecimal.ZERO, DayCount.ACT_365),
                  leverage("1", Reset.DAILY),
                  leverage("1", Reset.MONTHLY),
                  hedge(random, "0", Roll.MONTHLY),
                  hedge(random, "0", Roll.DAILY));
          for (Transform nothing : nothings) {
            Levels.assertSame(nothing.appliedTo(underlying), underlying);
          }
        });
  }

  @Law(100)
  void aPrefixGivesThePrefix(RepetitionInfo run) {
    forEachSeed(
        "an overlay looks at nothing later",
        run,
        random -> {
          LevelSeries underlying = Levels.drawnBy(random, 60);
          LocalDate cut = underlying.dates().get(random.nextInt(60));
          for (Transform transform : transforms(random)) {
            assertThat(transform.appliedTo(underlying.until(cut)))
                .isEqualTo(transform.appliedTo(underlying).until(cut));
          }
        });
  }

  @Law(100)
  void aScaledSeriesGivesScaledLevels_butForPoints(RepetitionInfo run) {
    forEachSeed(
        "an overlay scales with its underlying",
        run,
        random -> {
          LevelSeries underlying = Levels.drawnBy(random, 40);
          BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3);
          for (Transform transform : transforms(random)) {
            if (!(transform instanceof PointsOff)) {
              Levels.assertSame(
                  transform.appliedTo(underlying.times(factor)),
                  transform.appliedTo(underlying).times(factor));
            }
          }
        });
  }

  /** Those that look at nothing but the level before can go on from any date. */
  @Law(100)
  void theRestGoesOnFromTheLevelThatWasReached(RepetitionInfo run) {
    forEachSeed(
        "an overlay goes on from its level",
        run,
        random -> {
          LevelSeries underlying = Levels.drawnBy(random, 40);
          LocalDate cut = underlying.dates().get(random.nextInt(40));
          List<Transform> transforms =
              List.of(
                  new PercentOff(new BigDecimal("0.05"), Compounding.ARITHMETIC, DayCount.ACT_365),
                  new PercentOff(new BigDecimal("0.05"), Compounding.GEOMETRIC, DayCount.ACT_365),
                  new PointsOff(new BigDecimal("300"), DayCount.ACT_360),
                  leverage("3", Reset.DAILY),
                  leverage("-2", Reset.DAILY),
                  hedge(random, "0.7", Roll.DAILY));
          for (Transform transform : transforms) {
            LevelSeries whole = transform.appliedTo(underlying);
            assertThat(transform.appliedTo(underlying.since(cut), whole.at(cut).orElseThrow()))
                .isEqualTo(whole.since(cut));
          }
        });
  }

  @Law(100)
  void whatIsAtZeroStaysThere_whateverComesAfter(RepetitionInfo run) {
    forEachSeed(
        "an overlay at zero stays there",
        run,
        random -> {
          LevelSeries underlying = Levels.drawnBy(random, 40);
          LevelSeries dead =
              new PointsOff(new BigDecimal("30000"), DayCount.ACT_365).appliedTo(underlying);
          assertThat(dead.levels().get(39)).isEqualByComparingTo("0");
          for (Transform transform : transforms(random)) {
            assertThat(transform.appliedTo(dead, BigDecimal.ZERO).levels())
                .allMatch(level -> level.signum() == 0);
            transform.appliedTo(dead).levels().forEach(level -> assertThat(level).isNotNegative());
          }
        });
  }

  /** At a hedge of all with forwards at spot, what is left of a currency is its own index. */
  @Law(100)
  void aFullDailyHedge_leavesTheLocalReturnAndACrossTerm(RepetitionInfo run) {
    forEachSeed(
        "a full hedge leaves the local return",
        run,
        random -> {
          LevelSeries local = Levels.drawnBy(random, 10);
          FxRates rates = rates(random, BigDecimal.ZERO);
          Conversion conversion = new Conversion(rates, "SPOT", 0, USD);
          LevelSeries dollars = new InCurrency(EUR, conversion).appliedTo(local);
          LevelSeries hedged =
              new CurrencyHedge(
                      BigDecimal.ONE, Roll.DAILY, 0, forwards(rates), CurrencyWeights.allIn(EUR))
                  .appliedTo(dollars);
          for (int i = 1; i < local.size(); i++) {
            BigDecimal fx =
                conversion
                    .rate(EUR, local.date(i))
                    .subtract(conversion.rate(EUR, local.date(i - 1)));
            BigDecimal cross =
                local
                    .growth(i - 1, i)
                    .subtract(BigDecimal.ONE)
                    .multiply(fx)
                    .divide(conversion.rate(EUR, local.date(i - 1)), MathContext.DECIMAL128);
            assertThat(
                    hedged.growth(i - 1, i).subtract(local.growth(i - 1, i)).subtract(cross).abs())
                .isLessThan(new BigDecimal("1e-30"));
          }
        });
  }

  private static List<Transform> transforms(Random random) {
    return List.of(
        new PercentOff(new BigDecimal("0.05"), Compounding.ARITHMETIC, DayCount.ACT_365),
        new PercentOff(new BigDecimal("0.05"), Compounding.GEOMETRIC, DayCount.ACT_365),
        new PointsOff(new BigDecimal("300"), DayCount.ACT_360),
        leverage("2", Reset.DAILY),
        leverage("-1", Reset.MONTHLY),
        control("0", Measure.TOTAL),
        control("0.1", Measure.EXCESS),
        hedge(random, "1", Roll.MONTHLY),
        hedge(random, "0.5", Roll.DAILY));
  }

  private static Leverage leverage(String factor, Reset reset) {
    return new Leverage(new BigDecimal(factor), reset, Levels.cash("0.05"), MONTH_ENDS);
  }

  private static RiskControl control(String band, Measure measure) {
    return new RiskControl(
        new BigDecimal("0.5"),
        new BigDecimal("1.5"),
        EWMA,
        2,
        new BigDecimal(band),
        measure,
        Levels.cash("0.05"));
  }

  private static CurrencyHedge hedge(Random random, String ratio, Roll roll) {
    CurrencyWeights weights =
        date -> Map.of(EUR, new BigDecimal("0.4"), USD, new BigDecimal("0.3"), JPY, share(date));
    return new CurrencyHedge(
        new BigDecimal(ratio),
        roll,
        roll == Roll.DAILY ? 0 : random.nextInt(3),
        forwards(rates(random, new BigDecimal("0.002"))),
        weights);
  }

  private static BigDecimal share(LocalDate date) {
    return BigDecimal.valueOf(date.getDayOfYear(), 4);
  }

  private static Forwards forwards(FxRates rates) {
    return new Forwards(
        new Conversion(rates, "SPOT", 0, USD), "1M", Marking.FORWARD_OF_THE_DAY, MONTH_ENDS);
  }

  private static FxRates rates(Random random, BigDecimal points) {
    List<FxQuote> quotes = new ArrayList<>();
    for (int day = 0; day < 100; day++) {
      LocalDate date = Levels.START.plusDays(day);
      for (Currency currency : List.of(EUR, JPY)) {
        CurrencyPair pair = new CurrencyPair(currency, USD);
        BigDecimal rate = BigDecimal.valueOf(9_000 + random.nextInt(2_000), 4);
        quotes.add(new FxQuote("SPOT", pair, date, rate));
        quotes.add(new FxQuote("1M", pair, date, rate.add(points)));
      }
    }
    return FxRates.of(quotes);
  }
}
