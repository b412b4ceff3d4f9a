package io.indexwright.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.index.IndexCalculation;
import io.indexwright.index.RandomIndex;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every index and every history; the number of a failing repetition is its seed. */
class PublishedLevelLawsTest {

  @RepeatedTest(100)
  void appendingDaysChangesNoEarlierHash(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    LocalDate last = drawn.definition().base().date().plusDays(random.nextInt(88));
    List<PublishedLevel> early =
        published(drawn, drawn.closes().stream().filter(c -> !c.date().isAfter(last)).toList());

    assertThat(published(drawn, drawn.closes()).subList(0, early.size())).isEqualTo(early);
  }

  @RepeatedTest(100)
  void theOrderOfTheClosesChangesNoHash(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    List<Close> shuffled = new ArrayList<>(drawn.closes());
    Collections.shuffle(shuffled, random);

    assertThat(published(drawn, shuffled)).isEqualTo(published(drawn, drawn.closes()));
  }

  /** A tenth of a cent on one close, and every hash from that date on is another. */
  @RepeatedTest(100)
  void oneOtherCloseChangesEveryHashFromItsDateOnAndNoneBefore(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomIndex drawn = RandomIndex.drawnBy(random);
    int which = random.nextInt(drawn.closes().size());
    LocalDate from = drawn.closes().get(which).date();
    List<Close> changed = new ArrayList<>(drawn.closes());
    changed.set(which, dearer(changed.get(which)));
    List<PublishedLevel> before = published(drawn, drawn.closes());
    List<PublishedLevel> after = published(drawn, changed);

    assertThat(after).extracting(PublishedLevel::date).isEqualTo(dates(before));
    for (int i = 0; i < before.size(); i++) {
      boolean same = before.get(i).inputs().equals(after.get(i).inputs());
      assertThat(same).isEqualTo(before.get(i).date().isBefore(from));
    }
  }

  @RepeatedTest(100)
  void noTwoHashesAreEqual(RepetitionInfo run) {
    RandomIndex drawn = RandomIndex.drawnBy(new Random(run.getCurrentRepetition()));

    assertThat(published(drawn, drawn.closes()))
        .extracting(PublishedLevel::inputs)
        .doesNotHaveDuplicates();
  }

  private static Close dearer(Close close) {
    BigDecimal price = close.price().perUnit().add(new BigDecimal("0.001"));
    return new Close(close.instrument(), close.date(), new Price(price, close.price().currency()));
  }

  private static List<LocalDate> dates(List<PublishedLevel> levels) {
    return levels.stream().map(PublishedLevel::date).toList();
  }

  private static List<PublishedLevel> published(RandomIndex drawn, List<Close> closes) {
    PriceHistory history = PriceHistory.of(closes);
    return PublishedLevel.of(
        drawn.definition(), history, IndexCalculation.of(drawn.definition(), history));
  }
}
