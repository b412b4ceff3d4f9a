package io.indexwright.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.soak.Law;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepetitionInfo;

/** What changes no level; the number of a failing repetition is its seed. */
class InvarianceLawsTest {

  @Law(100)
  void noAdjustmentMovesTheLevel(RepetitionInfo run) {
    IndexCalculation calculation = drawn(run).calculated();

    for (DivisorChange change : calculation.divisorChanges()) {
      BigDecimal before = change.before().levelOf(change.valueBefore()).points();
      BigDecimal after = change.after().levelOf(change.valueAfter()).points();
      assertThat(after).isCloseTo(before, Offset.offset(before.movePointLeft(32)));
    }
  }

  @Law(100)
  void theOrderOfWhatIsKnownChangesNothing(RepetitionInfo run) {
    RandomMarket drawn = drawn(run);
    Random random = new Random(run.getCurrentRepetition());
    RandomMarket shuffled =
        new RandomMarket(
            drawn.definition(),
            shuffled(drawn.closes(), random),
            drawn.announcements(),
            shuffled(drawn.figures(), random));

    assertThat(shuffled.calculated()).isEqualTo(drawn.calculated());
  }

  /** A becomes I0A and so on, which keeps their order. */
  @Law(100)
  void otherNamesInTheSameOrderChangeNoDigit(RepetitionInfo run) {
    RandomMarket drawn = drawn(run);

    assertThat(levels(renamed(drawn, name -> "I0" + name))).isEqualTo(levels(drawn));
  }

  /** Everything in cents: prices, what is paid, and the notional, are a hundred times as much. */
  @Law(100)
  void anotherUnitOfTheCurrencyChangesNoDigit(RepetitionInfo run) {
    RandomMarket drawn = drawn(run);

    assertThat(levels(inCents(drawn))).isEqualTo(levels(drawn));
  }

  /** Z weighs nothing, has a price every day and splits every week. */
  @Law(100)
  void aNameWithoutWeightChangesNothing(RepetitionInfo run) {
    RandomMarket drawn = drawn(run);
    if (drawn.definition().construction().weighting() instanceof Weighting.FixedWeighted fixed) {
      RandomMarket more = withWeightless(drawn, fixed);

      assertThat(levels(more)).isEqualTo(levels(drawn));
    }
  }

  /**
   * A splits two for one on the twentieth day. Index shares that are counted and not quantised
   * double with it, so not a digit changes; those that are made from a notional are quantised anew
   * at each review, to a part in 10^13 or less of what they are worth.
   */
  @Law(100)
  void aSplitChangesNoLevel_unlessPricesAreTheWeights(RepetitionInfo run) {
    RandomMarket drawn = drawn(run);
    Weighting weighting = drawn.definition().construction().weighting();
    if (!(weighting instanceof Weighting.PriceWeighted)) {
      List<LevelOutcome> before = drawn.calculated().outcomes();
      List<LevelOutcome> after = withSplit(drawn).calculated().outcomes();
      assertThat(after).hasSameSizeAs(before);
      for (int day = 0; day < before.size(); day++) {
        assertThat(points(after.get(day)))
            .isCloseTo(points(before.get(day)), Offset.offset(new BigDecimal("1e-8")));
      }
    }
  }

  /** The divisor takes it: the level of the day before the split is that of the day. */
  @Law(100)
  void aSplitMovesTheDivisor_whereSharesAreKept(RepetitionInfo run) {
    RandomMarket drawn = drawn(run);
    Absorption absorption = drawn.definition().conventions().events().absorption();
    if (absorption == Absorption.KEEP_SHARES) {
      List<LevelOutcome> before = drawn.calculated().outcomes();
      List<LevelOutcome> after = withSplit(drawn).calculated().outcomes();

      assertThat(after.subList(0, 20)).isEqualTo(before.subList(0, 20));
    }
  }

  private static RandomMarket drawn(RepetitionInfo run) {
    return RandomMarket.drawnBy(new Random(run.getCurrentRepetition()));
  }

  private static List<LevelOutcome.Calculated> levels(RandomMarket drawn) {
    return drawn.calculated().outcomes().stream()
        .flatMap(
            o ->
                o
                    .fold(
                        c -> List.of(new LevelOutcome.Calculated(c.date(), c.level(), List.of())),
                        w -> List.<LevelOutcome.Calculated>of())
                    .stream())
        .toList();
  }

  private static BigDecimal points(LevelOutcome outcome) {
    return outcome.fold(c -> c.level(), w -> IndexLevel.of("1")).points();
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static RandomMarket renamed(RandomMarket drawn, UnaryOperator<String> name) {
    UnaryOperator<InstrumentId> id = old -> Books.id(name.apply(old.value()));
    return new RandomMarket(
        Rewritten.renamed(drawn.definition(), id),
        drawn.closes().stream()
            .map(c -> new Close(id.apply(c.instrument()), c.date(), c.price()))
            .toList(),
        drawn.announcements().stream()
            .map(
                a ->
                    new Announcement(
                        id.apply(a.instrument()),
                        a.exDate(),
                        RandomActions.renamed(a.action(), id)))
            .toList(),
        drawn.figures().stream()
            .map(f -> new Dated<>(f.about(), id.apply(f.instrument()), f.knownFrom(), f.value()))
            .toList());
  }

  private static RandomMarket inCents(RandomMarket drawn) {
    Construction before = drawn.definition().construction();
    Construction construction =
        new Construction(
            before.weighting(),
            before.capping(),
            Money.rounded(cents(before.notional().amount()), Books.USD, RoundingMode.UNNECESSARY),
            before.shareDecimals());
    return new RandomMarket(
        Rewritten.with(drawn.definition(), construction),
        drawn.closes().stream()
            .map(c -> new Close(c.instrument(), c.date(), cents(c.price())))
            .toList(),
        drawn.announcements().stream()
            .map(
                a ->
                    new Announcement(a.instrument(), a.exDate(), RandomActions.inCents(a.action())))
            .toList(),
        drawn.figures());
  }

  private static BigDecimal cents(BigDecimal dollars) {
    return dollars.movePointRight(2);
  }

  private static Price cents(Price price) {
    return new Price(cents(price.perUnit()), price.currency());
  }

  private static RandomMarket withWeightless(RandomMarket drawn, Weighting.FixedWeighted fixed) {
    InstrumentId weightless = Books.id("Z");
    List<Close> closes = new ArrayList<>(drawn.closes());
    List<Announcement> announcements = new ArrayList<>(drawn.announcements());
    for (int day = 0; day < RandomMarket.DAYS; day++) {
      LocalDate date = RandomMarket.BASE.plusDays(day);
      closes.add(new Close(weightless, date, Books.usd(String.valueOf(1 + day))));
    }
    announcements.add(new Announcement(weightless, RandomMarket.BASE.plusDays(7), twoForOne()));
    IndexDefinition definition = Rewritten.with(drawn.definition(), weightless, fixed);
    return new RandomMarket(definition, closes, announcements, drawn.figures());
  }

  /** Closes are halved from the split on; figures of shares are those of the base date. */
  private static RandomMarket withSplit(RandomMarket drawn) {
    LocalDate exDate = RandomMarket.BASE.plusDays(20);
    List<Announcement> announcements = new ArrayList<>();
    for (Announcement one : drawn.announcements()) {
      boolean isLater = one.instrument().equals(Books.id("A")) && !one.exDate().isBefore(exDate);
      announcements.add(isLater ? halved(one) : one);
    }
    announcements.add(new Announcement(Books.id("A"), exDate, twoForOne()));
    return new RandomMarket(
        drawn.definition(),
        drawn.closes().stream().map(c -> c.date().isBefore(exDate) ? c : halved(c)).toList(),
        announcements,
        drawn.figures());
  }

  private static Close halved(Close close) {
    return close.instrument().equals(Books.id("A"))
        ? new Close(
            close.instrument(), close.date(), new Price(half(close.price().perUnit()), Books.USD))
        : close;
  }

  /** What is stated for a share is half as much for half a share; on the day itself it is not. */
  private static Announcement halved(Announcement one) {
    if (one.exDate().equals(RandomMarket.BASE.plusDays(20))) {
      return one;
    }
    return new Announcement(
        one.instrument(),
        one.exDate(),
        RandomActions.perShare(one.action(), BigDecimal.valueOf(2)));
  }

  private static BigDecimal half(BigDecimal whole) {
    return whole.divide(BigDecimal.valueOf(2));
  }

  private static CorporateAction twoForOne() {
    return new Recapitalisation.Split(BigDecimal.valueOf(2), BigDecimal.ONE);
  }
}
