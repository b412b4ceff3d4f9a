package io.indexwright.allocation.plan;

import static io.indexwright.allocation.plan.Drafts.FREE;
import static io.indexwright.allocation.plan.Drafts.buying;
import static io.indexwright.allocation.plan.Drafts.charging;
import static io.indexwright.allocation.plan.Drafts.idle;
import static io.indexwright.allocation.plan.Drafts.lotsOf;
import static io.indexwright.allocation.plan.Drafts.selling;
import static io.indexwright.allocation.plan.Drafts.trading;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.allocation.trigger.RiskModel;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A varies with 1, B with 4 and C with 9; what each pair has in common is one number. */
class TrackingTest {
  private static final List<InstrumentId> NAMES =
      List.of(Books.id("A"), Books.id("B"), Books.id("C"));
  private static final int MANY = 1000;

  /** A is 30 below its target and B 20: 900 + 4 × 400 + 2 × 600. */
  @Test
  void isTheVarianceOfWhatIsMissing() {
    Draft draft = idle(FREE, "0", buying("A", "10", "30", 3), buying("B", "10", "20", 2));

    assertThat(tracking(1, MANY).varianceOf(draft)).isEqualByComparingTo("3700");
    assertThat(tracking(1, MANY).varianceOf(trading(draft, 1, 3))).isEqualByComparingTo("400");
  }

  /** C is 20 above its target and stays so: 400 × 9. With A at −20 and twice 9 it would be 400. */
  @Test
  void countsWhatIsSettled() {
    Deal settled = FREE.none(selling("C", "10", "0", 2));
    Draft draft = idle(FREE, "100", buying("A", "10", "40", 4));
    Tracking tracking = new Tracking(common(9), List.of(settled), MANY);

    assertThat(tracking.varianceOf(trading(draft, 4))).isEqualByComparingTo("3600");
    assertThat(tracking.varianceOf(trading(draft, 2))).isEqualByComparingTo("-3200");
    assertThat(tracking.improved(draft).draft()).isEqualTo(draft);
  }

  @Nested
  class LooksAtAll {

    @RepeatedTest(20)
    void andFindsTheLeast(RepetitionInfo run) {
      Random random = new Random(run.getCurrentRepetition());
      Tracking tracking = tracking(random.nextInt(3) - 1, MANY);
      Draft draft = drawnBy(random);
      Exact.Judged judged = tracking.improved(draft);

      assertThat(judged.draft().isPaid()).isTrue();
      assertThat(tracking.varianceOf(judged.draft()))
          .isEqualByComparingTo(least(tracking, draft, 0));
      assertThat(judged.gap()).isZero();
    }

    /** Five deals of A and three of B. */
    @Test
    void whileTheyAreFew() {
      Draft draft = idle(FREE, "100", buying("A", "10", "39", 4), buying("B", "10", "19", 2));

      assertThat(tracking(0, 15).improved(draft).gap()).isZero();
      assertThat(tracking(0, 14).improved(draft).gap()).isPositive();
    }

    @Test
    void ofEqualsTheDraftItself() {
      Draft halves = idle(FREE, "100", buying("A", "10", "15", 2));

      assertThat(lots(tracking(0, MANY).improved(trading(halves, 1)))).containsExactly(1L);
      assertThat(lots(tracking(0, MANY).improved(trading(halves, 2)))).containsExactly(2L);
    }

    private Draft drawnBy(Random random) {
      Desk desk = charging(new Fees.Fixed(BigDecimal.valueOf(random.nextInt(3))));
      return idle(
          desk,
          "" + random.nextInt(100),
          buying("A", "" + (1 + random.nextInt(30)), "" + random.nextInt(60), 4),
          buying("B", "" + (1 + random.nextInt(30)), "" + random.nextInt(60), 3),
          selling("C", "" + (1 + random.nextInt(30)), "" + random.nextInt(30), 3));
    }

    private BigDecimal least(Tracking tracking, Draft draft, int place) {
      if (place == draft.deals().size()) {
        return draft.isPaid() ? tracking.varianceOf(draft) : BigDecimal.valueOf(Long.MAX_VALUE);
      }
      Line line = draft.lines().get(place);
      return LongStream.rangeClosed(line.fewest(), line.most())
          .mapToObj(lots -> draft.with(place, draft.desk().dealOfAny(line, lots)))
          .map(other -> least(tracking, other, place + 1))
          .reduce(BigDecimal::min)
          .orElseThrow();
    }
  }

  /** A thousand lots are too many to look at all. */
  @Nested
  class GoesOnByTheBestStep {
    private final Draft thousand = idle(FREE, "10000", buying("A", "10", "3008", 1000));

    /** 300 and 301 are 8 and 2 off. */
    @Test
    void whileThatHelps() {
      Exact.Judged judged = tracking(0, Integer.MAX_VALUE).improved(trading(thousand, 290));

      assertThat(lots(judged)).containsExactly(301L);
      assertThat(judged.gap()).isEqualByComparingTo("4");
      assertThat(lots(tracking(0, Integer.MAX_VALUE).improved(trading(thousand, 310))))
          .containsExactly(301L);
    }

    /** At first there is one more lot only, then one more and one less. */
    @Test
    void untilSoManyAreLookedAt() {
      assertThat(lots(tracking(0, 0).improved(thousand))).containsExactly(0L);
      assertThat(lots(tracking(0, 1).improved(thousand))).containsExactly(1L);
      assertThat(lots(tracking(0, 2).improved(thousand))).containsExactly(2L);
      assertThat(lots(tracking(0, 3).improved(thousand))).containsExactly(2L);
      assertThat(lots(tracking(0, 4).improved(thousand))).containsExactly(3L);
    }

    @Test
    void upToTheFewestAndTheMost() {
      Draft sale = idle(FREE, "0", selling("A", "10", "0", 300));
      Draft purchase = idle(FREE, "3000", buying("A", "10", "5000", 300));

      assertThat(lots(tracking(0, MANY).improved(trading(sale, -298)))).containsExactly(-300L);
      assertThat(lots(tracking(0, MANY).improved(trading(purchase, 298)))).containsExactly(300L);
    }

    @Test
    void asFarAsItIsPaidFor() {
      Draft draft = idle(FREE, "59", buying("A", "10", "3000", 300));

      assertThat(lots(tracking(0, 1).improved(draft))).containsExactly(1L);
      assertThat(lots(tracking(0, 5).improved(trading(draft, 5)))).containsExactly(5L);
    }

    /** A is a lot above its target and B one below: together that is less than A alone or B. */
    @Test
    void alsoWithALotOfOneForOneOfAnother() {
      Draft draft = idle(FREE, "20", buying("A", "10", "10", 2), buying("B", "10", "10", 2));
      RiskModel alike = model("1 0.9", "0.9 1");
      Tracking tracking = new Tracking(alike, List.of(), 5);

      assertThat(lots(tracking.improved(trading(draft, 2, 0)))).containsExactly(1L, 1L);
      assertThat(lots(tracking.improved(trading(draft, 0, 2)))).containsExactly(1L, 1L);
    }

    /** Half a lot too much is as bad as half a lot too little. */
    @Test
    void ofEqualsTheDraftItself() {
      Draft half = idle(FREE, "10000", buying("A", "10", "3005", 1000));

      assertThat(lots(tracking(0, MANY).improved(trading(half, 300)))).containsExactly(300L);
      assertThat(lots(tracking(0, MANY).improved(trading(half, 301)))).containsExactly(301L);
    }
  }

  private static List<Long> lots(Exact.Judged judged) {
    return lotsOf(judged.draft().deals());
  }

  private static Tracking tracking(int common, int most) {
    return new Tracking(common(common), List.of(), most);
  }

  private static RiskModel common(int number) {
    return model(
        "1 %1$d %1$d".formatted(number),
        "%1$d 4 %1$d".formatted(number),
        "%1$d %1$d 9".formatted(number));
  }

  private static RiskModel model(String... rows) {
    return new RiskModel(
        NAMES.subList(0, rows.length),
        Stream.of(rows)
            .map(row -> Stream.of(row.split(" ", -1)).map(BigDecimal::new).toList())
            .toList());
  }
}
