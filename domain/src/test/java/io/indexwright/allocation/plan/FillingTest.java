package io.indexwright.allocation.plan;

import static io.indexwright.allocation.plan.Drafts.FREE;
import static io.indexwright.allocation.plan.Drafts.buying;
import static io.indexwright.allocation.plan.Drafts.idle;
import static io.indexwright.allocation.plan.Drafts.lotsOf;
import static io.indexwright.allocation.plan.Drafts.selling;
import static io.indexwright.allocation.plan.Drafts.trading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FillingTest {

  @Test
  void keepsWhatIsSold() {
    Draft draft = idle(FREE, "0", selling("A", "10", "30", 5), buying("B", "10", "20", 2));

    assertThat(filled(trading(draft, -2))).containsExactly(-2L, 2L);
  }

  /** Of twice 2^40 lots at a cent a quarter is there: 2^38 lots of each. */
  @Test
  void buysTheSamePartOfEveryLine_howeverManyLotsThatAre() {
    String target = "10995116277.76";
    long lots = 1L << 40;

    assertThat(
            filled(
                idle(
                    FREE,
                    "5497558138.88",
                    buying("A", "0.01", target, lots),
                    buying("B", "0.01", target, lots))))
        .containsExactly(1L << 38, 1L << 38);
  }

  @Test
  void topsUpToTheTargetAndNotBeyond() {
    assertThat(toppedUp(idle(FREE, "1000", buying("A", "1", "100", 100)))).containsExactly(100L);
    assertThat(toppedUp(idle(FREE, "1000", buying("A", "10", "25", 3)))).containsExactly(3L);
    assertThat(toppedUp(idle(FREE, "1000", buying("A", "10", "25", 2)))).containsExactly(2L);
  }

  /** A takes 25, half of half of its 100; B 12 of the 15 that are left, then 2 and 1. */
  @Test
  void takesHalfOfWhatIsMissing_orAsManyAsArePaidFor() {
    assertThat(
            toppedUp(idle(FREE, "40", buying("A", "1", "100", 100), buying("B", "1", "100", 100))))
        .containsExactly(25L, 15L);
  }

  private static List<Long> filled(Draft idle) {
    return lotsOf(Filling.BY_DEFICIT.filled(idle).deals());
  }

  private static List<Long> toppedUp(Draft floored) {
    return lotsOf(Filling.BY_DEFICIT.toppedUp(floored).deals());
  }
}
