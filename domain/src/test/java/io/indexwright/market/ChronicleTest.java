package io.indexwright.market;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Figure.FLOAT_FACTOR;
import static io.indexwright.market.Figure.SHARES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChronicleTest {
  private static final List<Dated<Figure, BigDecimal>> SAYINGS =
      List.of(
          saying(SHARES, "A", "2024-01-02", "100"),
          saying(FLOAT_FACTOR, "B", "2024-01-05", "0.5"),
          saying(SHARES, "B", "2024-01-05", "70"),
          saying(SHARES, "A", "2024-02-01", "120"));
  private static final Chronicle<Figure, BigDecimal> CHRONICLE = Chronicle.of(SAYINGS);

  private static Dated<Figure, BigDecimal> saying(
      Figure figure, String instrument, String knownFrom, String value) {
    return new Dated<>(figure, id(instrument), day(knownFrom), new BigDecimal(value));
  }

  @Test
  void holdsFromTheDayItIsKnown_untilTheNextIsSaid() {
    assertThat(CHRONICLE.at(SHARES, id("A"), day("2024-01-01"))).isEmpty();
    assertThat(CHRONICLE.at(SHARES, id("A"), day("2024-01-02"))).contains(new BigDecimal("100"));
    assertThat(CHRONICLE.at(SHARES, id("A"), day("2024-01-31"))).contains(new BigDecimal("100"));
    assertThat(CHRONICLE.at(SHARES, id("A"), day("2024-02-01"))).contains(new BigDecimal("120"));
  }

  @Test
  void knowsSinceWhenItWasKnown() {
    assertThat(CHRONICLE.lastAt(SHARES, id("A"), day("2024-01-31"))).contains(SAYINGS.get(0));
    assertThat(CHRONICLE.lastAt(SHARES, id("A"), day("2099-01-01"))).contains(SAYINGS.get(3));
    assertThat(CHRONICLE.lastAt(SHARES, id("A"), day("2024-01-01"))).isEmpty();
  }

  @Test
  void saysNothing_ofWhatWasNeverSpokenOf() {
    assertThat(CHRONICLE.at(SHARES, id("C"), day("2024-02-01"))).isEmpty();
    assertThat(CHRONICLE.at(FLOAT_FACTOR, id("A"), day("2024-02-01"))).isEmpty();
    assertThat(CHRONICLE.between(FLOAT_FACTOR, id("A"), day("2024-01-01"), day("2024-02-01")))
        .isEmpty();
    assertThat(Chronicle.<Figure, BigDecimal>empty().at(SHARES, id("A"), day("2024-01-02")))
        .isEmpty();
    assertThat(Chronicle.empty().sayings()).isEmpty();
  }

  @Test
  void tellsWhatBecameKnownBetweenTwoDates_bothIncluded() {
    assertThat(CHRONICLE.between(SHARES, id("A"), day("2024-01-02"), day("2024-02-01")))
        .containsExactly(
            entry(day("2024-01-02"), new BigDecimal("100")),
            entry(day("2024-02-01"), new BigDecimal("120")));
    assertThat(CHRONICLE.between(SHARES, id("A"), day("2024-01-03"), day("2024-01-31"))).isEmpty();
    assertThat(CHRONICLE.between(SHARES, id("A"), day("2024-02-01"), day("2024-01-01"))).isEmpty();
  }

  @Test
  void cannotBeChangedThroughWhatItTells() {
    var told = CHRONICLE.between(SHARES, id("A"), day("2024-01-02"), day("2024-02-01"));

    assertThatThrownBy(told::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(CHRONICLE.sayings()::clear)
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @RepeatedTest(20)
  void tellsEverythingByDateAndInstrument_whateverOrderItCameIn(RepetitionInfo run) {
    List<Dated<Figure, BigDecimal>> shuffled = new ArrayList<>(SAYINGS);
    Collections.shuffle(shuffled, new Random(run.getCurrentRepetition()));

    assertThat(Chronicle.of(shuffled).sayings()).isEqualTo(SAYINGS);
  }

  @Test
  void refusesToHearTwoThingsFromOneDateOn() {
    List<Dated<Figure, BigDecimal>> contradictory =
        List.of(SAYINGS.get(0), saying(SHARES, "A", "2024-01-02", "101"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chronicle.of(contradictory))
        .withMessage("two of shares for A from 2024-01-02");
  }
}
