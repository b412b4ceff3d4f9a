package io.indexwright.market;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PriceHistoryTest {
  private static final PriceBook TUESDAY = on("2024-01-02", "A", "10", "B", "20");
  private static final PriceBook WEDNESDAY = on("2024-01-03", "A", "11");
  private static final PriceBook FRIDAY = on("2024-01-05", "B", "21");
  private static final PriceHistory HISTORY = history(TUESDAY, WEDNESDAY, FRIDAY);

  @Test
  void hasABookForEveryDateOnWhichSomethingWasPriced() {
    assertThat(HISTORY.books().values()).containsExactly(TUESDAY, WEDNESDAY, FRIDAY);
  }

  @Test
  void refusesTwoClosesOfOneInstrumentOnOneDate() {
    Close once = new Close(id("A"), day("2024-01-02"), usd("10"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceHistory.of(List.of(once, once)))
        .withMessageContaining("A")
        .withMessageContaining("2024-01-02");
  }

  @Test
  void beginsWhereItIsToldTo() {
    assertThat(HISTORY.since(day("2024-01-03"))).isEqualTo(history(WEDNESDAY, FRIDAY));
    assertThat(HISTORY.since(day("2024-01-04"))).isEqualTo(history(FRIDAY));
    assertThat(HISTORY.since(day("2024-01-06")).books()).isEmpty();
  }

  @Test
  void findsTheLatestBookThatIsNotLater() {
    assertThat(HISTORY.lastAt(day("2024-01-04"))).contains(WEDNESDAY);
    assertThat(HISTORY.lastAt(day("2024-01-05"))).contains(FRIDAY);
    assertThat(HISTORY.lastAt(day("2024-01-01"))).isEmpty();
  }

  @Test
  void forgetsTheDatesOfStrangers_whenRestricted() {
    assertThat(HISTORY.restrictedTo(List.of(id("A"))))
        .isEqualTo(history(on("2024-01-02", "A", "10"), WEDNESDAY));
  }

  @RepeatedTest(100)
  void dependsOnTheClosesAndNotOnTheirOrder(RepetitionInfo run) {
    List<Close> closes = Books.closesOf(HISTORY.books().values());
    Collections.shuffle(closes, new Random(run.getCurrentRepetition()));

    assertThat(PriceHistory.of(closes)).isEqualTo(HISTORY);
  }
}
