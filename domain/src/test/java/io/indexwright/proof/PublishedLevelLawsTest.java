package io.indexwright.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.calculation.RandomIndex;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.soak.Law;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every index and every history; the number of a failing repetition is its seed. */
class PublishedLevelLawsTest {

  @Law(100)
  void appendingDaysChangesNoEarlierHash(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    LocalDate last = drawn.definition().base().date().plusDays(random.nextInt(88));
    List<PublishedLevel> early =
        published(drawn, drawn.closes().stream().filter(c -> !c.date().isAfter(last)).toList());

    assertThat(published(drawn, drawn.closes()).subList(0, early.size())).isEqualTo(early);
  }

  @Law(100)
  void theOrderOfTheClosesChangesNoHash(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    List<Close> shuffled = new ArrayList<>(drawn.closes());
    Collections.shuffle(shuffled, random);

    assertThat(published(drawn, shuffled)).isEqualTo(published(drawn, drawn.closes()));
  }

  /** A tenth of a cent on one close, and every hash from that date on is another. */
  @Law(100)
  void oneOtherCloseChangesEveryHashFromItsDateOnAndNoneBefore(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    int which = random.nextInt(drawn.closes().size());
    List<Close> changed = new ArrayList<>(drawn.closes());
    changed.set(which, dearer(changed.get(which)));
    List<PublishedLevel> before = published(drawn, drawn.closes());
    List<PublishedLevel> after = published(drawn, changed);

    assertThat(after).extracting(PublishedLevel::date).isEqualTo(dates(before));
    assertEqualBefore(drawn.closes().get(which).date(), before, after);
  }

  /** A figure that no rule looks at, a split that changes nothing: each was known, each counts. */
  @Law(100)
  void oneMoreFactChangesEveryHashFromItsDateOnAndNoneBefore(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    Market plain = Market.of(PriceHistory.of(drawn.closes()));
    Close where = drawn.closes().get(random.nextInt(drawn.closes().size()));
    Market more = random.nextBoolean() ? withFigure(plain, where) : withSplit(plain, where);

    assertEqualBefore(
        where.date(),
        published(Rulebook.of(drawn.definition()), plain),
        published(Rulebook.of(drawn.definition()), more));
  }

  /** The new edition looks at an instrument that the first did not, and that traded before it. */
  @Law(100)
  void aLaterEditionChangesNoEarlierHash(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    IndexDefinition first = drawn.definition();
    InstrumentId another = new InstrumentId("Z");
    LocalDate from = first.base().date().plusDays(2 + random.nextInt(80));
    List<String> names =
        new ArrayList<>(first.membership().universe().stream().map(InstrumentId::value).toList());
    names.add(another.value());
    IndexDefinition second =
        Definitions.edition(
            2,
            from.toString(),
            Definitions.equalWeighted(
                Definitions.NEVER, first.base(), names.toArray(String[]::new)));
    List<Close> closes = new ArrayList<>(drawn.closes());
    drawn.closes().stream()
        .filter(close -> close.instrument().value().equals("A"))
        .forEach(close -> closes.add(new Close(another, close.date(), close.price())));
    Market market = Market.of(PriceHistory.of(closes));

    assertEqualBefore(
        from,
        published(Rulebook.of(first), market),
        published(new Rulebook(List.of(first, second)), market));
  }

  @Law(100)
  void noTwoHashesAreEqual(RepetitionInfo run) {
    RandomIndex drawn = RandomIndex.drawnBy(new Random(run.getCurrentRepetition()));

    assertThat(published(drawn, drawn.closes()))
        .extracting(PublishedLevel::inputs)
        .doesNotHaveDuplicates();
  }

  /** Compares the hashes of the dates that both have. */
  private static void assertEqualBefore(
      LocalDate from, List<PublishedLevel> one, List<PublishedLevel> other) {
    Map<LocalDate, Digest> others = new TreeMap<>();
    other.forEach(level -> others.put(level.date(), level.inputs()));
    for (PublishedLevel level : one) {
      if (level.date().isBefore(from)) {
        assertThat(others).containsEntry(level.date(), level.inputs());
      } else {
        assertThat(others).doesNotContainValue(level.inputs());
      }
    }
  }

  private static Market withFigure(Market plain, Close where) {
    return new Market(
        plain.prices(),
        plain.actions(),
        Chronicle.of(
            List.of(
                new Dated<>(
                    new Figure("sales"), where.instrument(), where.date(), BigDecimal.ONE))),
        plain.groups());
  }

  private static Market withSplit(Market plain, Close where) {
    Recapitalisation.Split none = new Recapitalisation.Split(BigDecimal.ONE, BigDecimal.ONE);
    return new Market(
        plain.prices(),
        new CorporateActions(List.of(new Announcement(where.instrument(), where.date(), none))),
        plain.figures(),
        plain.groups());
  }

  private static Close dearer(Close close) {
    BigDecimal price = close.price().perUnit().add(new BigDecimal("0.001"));
    return new Close(close.instrument(), close.date(), new Price(price, close.price().currency()));
  }

  private static List<LocalDate> dates(List<PublishedLevel> levels) {
    return levels.stream().map(PublishedLevel::date).toList();
  }

  private static List<PublishedLevel> published(RandomIndex drawn, List<Close> closes) {
    return published(Rulebook.of(drawn.definition()), Market.of(PriceHistory.of(closes)));
  }

  private static List<PublishedLevel> published(Rulebook rulebook, Market market) {
    return PublishedLevel.of(rulebook, market, IndexCalculation.of(rulebook, market));
  }
}
