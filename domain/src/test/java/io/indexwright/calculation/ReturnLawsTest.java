package io.indexwright.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.index.IndexLevel;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Adjustments;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.soak.Law;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds between the three returns; the number of a failing repetition is its seed. */
class ReturnLawsTest {

  @Law(100)
  void theNetReturnIsNeverAboveTheGross_norThePriceReturnAboveTheNet(RepetitionInfo run) {
    IndexCalculation made = calculated(drawn(run), "0.15", action -> true);
    NavigableMap<LocalDate, IndexLevel> gross = made.levels(ReturnKind.GROSS_TOTAL);
    NavigableMap<LocalDate, IndexLevel> net = made.levels(ReturnKind.NET_TOTAL);

    made.levels(ReturnKind.PRICE)
        .forEach(
            (date, price) -> {
              assertThat(at(net, date)).isLessThanOrEqualTo(at(gross, date));
              assertThat(price.points()).isLessThanOrEqualTo(at(net, date));
            });
  }

  @Law(100)
  void theNetReturnIsTheGross_whenNothingIsWithheld(RepetitionInfo run) {
    IndexCalculation made = calculated(drawn(run), "0", action -> true);

    assertThat(made.levels(ReturnKind.NET_TOTAL)).isEqualTo(made.levels(ReturnKind.GROSS_TOTAL));
  }

  /** Chains of quotients may differ in their last digits. */
  @Law(100)
  void allAreThePriceReturn_whenNothingIsPaid(RepetitionInfo run) {
    IndexCalculation made =
        calculated(drawn(run), "0.15", action -> !(action instanceof Distribution.Dividend));

    assertThat(made.dividends()).isEmpty();
    made.levels(ReturnKind.PRICE)
        .forEach(
            (date, price) ->
                assertThat(at(made.levels(ReturnKind.GROSS_TOTAL), date))
                    .isCloseTo(price.points(), within(price.points(), 28)));
  }

  /**
   * Prices do nothing but what corporate actions make of them, so the gross return does nothing but
   * fall at a bankruptcy; prices have eight decimals.
   */
  @Law(100)
  void isStill_whenPricesFollow(RepetitionInfo run) {
    RandomMarket drawn = drawn(run);
    RandomMarket still =
        new RandomMarket(
            drawn.definition(), following(drawn), drawn.announcements(), drawn.figures());
    NavigableMap<LocalDate, IndexLevel> gross =
        calculated(still, "0", action -> true).levels(ReturnKind.GROSS_TOTAL);

    BigDecimal last = gross.firstEntry().getValue().points();
    for (LocalDate date : gross.keySet()) {
      BigDecimal level = at(gross, date);
      if (isLoss(drawn, date)) {
        assertThat(level).isLessThanOrEqualTo(last.add(last.movePointLeft(6)));
      } else {
        assertThat(level).isCloseTo(last, within(last, 6));
      }
      last = level;
    }
  }

  private static BigDecimal at(NavigableMap<LocalDate, IndexLevel> levels, LocalDate date) {
    return Optional.ofNullable(levels.get(date)).orElseThrow().points();
  }

  private static boolean isLoss(RandomMarket drawn, LocalDate date) {
    return drawn.announcements().stream()
        .anyMatch(one -> one.action() instanceof Exit.Bankruptcy && one.exDate().equals(date));
  }

  private static Offset<BigDecimal> within(BigDecimal of, int digits) {
    return Offset.offset(of.movePointLeft(digits));
  }

  private static RandomMarket drawn(RepetitionInfo run) {
    return RandomMarket.drawnBy(new Random(run.getCurrentRepetition()));
  }

  private static IndexCalculation calculated(
      RandomMarket drawn, String tax, Predicate<CorporateAction> isKept) {
    List<Announcement> kept =
        drawn.announcements().stream().filter(one -> isKept.test(one.action())).toList();
    List<Dated<Figure, BigDecimal>> figures = new ArrayList<>(drawn.figures());
    drawn.closes().stream()
        .map(Close::instrument)
        .distinct()
        .map(id -> new Dated<>(Figure.WITHHOLDING, id, RandomMarket.BASE, new BigDecimal(tax)))
        .forEach(figures::add);
    return IndexCalculation.of(
        Rulebook.of(inAllReturns(drawn.definition())),
        new Market(
            PriceHistory.of(drawn.closes()),
            new CorporateActions(kept),
            Chronicle.of(figures),
            Chronicle.empty()));
  }

  private static IndexDefinition inAllReturns(IndexDefinition rules) {
    Conventions before = rules.conventions();
    return new IndexDefinition(
        rules.id(),
        rules.edition(),
        rules.name(),
        rules.currency(),
        rules.membership(),
        rules.construction(),
        rules.timetable(),
        rules.base(),
        new Conventions(
            before.missingPrices(),
            before.events(),
            before.fx(),
            new TreeSet<>(EnumSet.allOf(ReturnKind.class)),
            before.overlays(),
            before.levelDecimals()));
  }

  /** Closes of everybody on every date, from 1000 dollars on, as the actions make them. */
  private static List<Close> following(RandomMarket drawn) {
    SortedMap<InstrumentId, BigDecimal> prices = new TreeMap<>();
    drawn.closes().forEach(close -> prices.put(close.instrument(), new BigDecimal("1000")));
    List<Close> closes = new ArrayList<>();
    for (int day = 0; day < RandomMarket.DAYS; day++) {
      LocalDate date = RandomMarket.BASE.plusDays(day);
      if (drawn.announcements().stream().anyMatch(one -> one.exDate().equals(date))) {
        follow(drawn, closes, date, prices);
      }
      prices.forEach((id, price) -> closes.add(new Close(id, date, new Price(price, Books.USD))));
    }
    return closes;
  }

  /** Children are further on in the alphabet, so they are first. */
  private static void follow(
      RandomMarket drawn,
      List<Close> closes,
      LocalDate date,
      SortedMap<InstrumentId, BigDecimal> prices) {
    Adjustments adjustments =
        new Market(
                PriceHistory.of(closes),
                new CorporateActions(drawn.announcements()),
                Chronicle.empty(),
                Chronicle.empty())
            .adjustments(drawn.definition().conventions().events().treatment());
    List<InstrumentId> lastFirst = new ArrayList<>(prices.keySet());
    Collections.reverse(lastFirst);
    SortedMap<InstrumentId, BigDecimal> ex = new TreeMap<>(prices);
    for (InstrumentId id : lastFirst) {
      adjustments
          .of(id, date)
          .ifPresent(event -> ex.compute(id, (same, cum) -> priceAfter(event, cum, ex)));
    }
    prices.clear();
    ex.forEach(
        (id, price) -> {
          if (price.signum() > 0) {
            prices.put(id, price);
          }
        });
  }

  private static BigDecimal priceAfter(
      Adjustment event, BigDecimal cum, SortedMap<InstrumentId, BigDecimal> ex) {
    if (event.isEnd()) {
      return BigDecimal.ZERO;
    }
    BigDecimal given = BigDecimal.ZERO;
    for (var one : event.received().entrySet()) {
      given = given.add(one.getValue().multiply(ex.getOrDefault(one.getKey(), BigDecimal.ZERO)));
    }
    return event
        .takingOut(given.add(event.income()))
        .priceAfter(cum)
        .setScale(8, RoundingMode.HALF_UP);
  }
}
