package io.indexwright.allocation.flow;

import static io.indexwright.allocation.flow.Numbers.close;
import static io.indexwright.allocation.flow.Numbers.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.allocation.flow.ClassTargets.AssetClass;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ClassTargetsTest {
  private static final SortedMap<InstrumentId, BigDecimal> NOTHING = Numbers.of();

  /** 0.9 A + 0.1 B = 1000 and 0.1 A + 0.9 B = 2000: A = 875, B = 2125. */
  @Test
  void solveForInstrumentsThatAreInSeveralClasses() {
    ClassTargets targets =
        solved(NOTHING, one("1000", "A", "0.9", "B", "0.1"), one("2000", "A", "0.1", "B", "0.9"));

    assertThat(targets.amounts()).satisfies(close("A", "875", "B", "2125"));
    assertThat(targets.exact()).isTrue();
    assertThat(targets.ambiguous()).isFalse();
  }

  /** 1000 for A, 1000 for B, but 1000 for both: each class gets a third too much or too little. */
  @Test
  void missEveryClassAsLittleAsCanBe_whenTheyContradictEachOther() {
    ClassTargets targets =
        solved(
            NOTHING, one("1000", "A", "1"), one("1000", "B", "1"), one("1000", "A", "1", "B", "1"));

    assertThat(targets.amounts())
        .isEqualTo(
            Numbers.of(
                "A", "666.6666666666666666666666666666667",
                "B", "666.6666666666666666666666666666667"));
    assertThat(targets.exact()).isFalse();
    assertThat(targets.ambiguous()).isFalse();
  }

  /** The class has 60 and needs 100: 20 more for each; of 0.8 and 0.4, twice as much for A. */
  @Test
  void changeTheLeastOfWhatIsHeld_whenThereIsAChoice() {
    ClassTargets even =
        solved(Numbers.of("A", "20", "B", "40", "Z", "9"), one("100", "A", "1", "B", "1"));
    ClassTargets uneven = solved(NOTHING, one("100", "A", "0.8", "B", "0.4"));

    assertThat(even.amounts()).satisfies(close("A", "40", "B", "60"));
    assertThat(even.exact()).isTrue();
    assertThat(even.ambiguous()).isTrue();
    assertThat(uneven.amounts()).satisfies(close("A", "100", "B", "50"));
  }

  /** The second class says the same as the first, and 50 of B are held that no class counts. */
  @Test
  void sayAThingOnce_whenTwoClassesSayIt() {
    ClassTargets targets =
        solved(Numbers.of("B", "50"), one("100", "A", "1", "B", "0"), one("200", "A", "2"));

    assertThat(targets.amounts()).satisfies(close("A", "100", "B", "50"));
    assertThat(targets.exact()).isTrue();
    assertThat(targets.ambiguous()).isTrue();
  }

  /** A must give back 10 of its 30; no amount of zero or more gives B's class less than it has. */
  @Test
  void mayBeNegative() {
    assertThat(solved(Numbers.of("A", "30"), one("20", "A", "1")).amounts())
        .satisfies(close("A", "20"));
    assertThat(solved(NOTHING, one("-5", "B", "0.5")).amounts()).satisfies(close("B", "-10"));
  }

  @Test
  void areForInstruments() {
    assertThatIllegalArgumentException().isThrownBy(() -> solved(NOTHING, one("100")));
  }

  /** Amounts are drawn first and their classes summed up, so that there is a solution. */
  @RepeatedTest(20)
  void giveEveryClassItsAmount_ifAnyAmountsDo(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 20; i++) {
      SortedMap<InstrumentId, BigDecimal> amounts = drawn(random, 1000);
      List<AssetClass> classes = new ArrayList<>();
      for (int count = 1 + random.nextInt(5); count > 0; count--) {
        SortedMap<InstrumentId, BigDecimal> parts = drawn(random, 10);
        classes.add(new AssetClass(parts, worth(parts, amounts)));
      }
      ClassTargets targets = ClassTargets.of(classes, drawn(random, 1000));

      assertThat(targets.exact()).isTrue();
      classes.forEach(
          one -> assertThat(worth(one.parts(), targets.amounts())).satisfies(close(one.amount())));
      if (!targets.ambiguous()) {
        amounts.forEach(
            (id, amount) -> assertThat(Numbers.at(targets.amounts(), id)).satisfies(close(amount)));
      }
    }
  }

  /** What a class gets too much or too little, summed over classes, favours no instrument. */
  @RepeatedTest(20)
  void leaveNothingThatOneInstrumentCouldMend(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 20; i++) {
      List<AssetClass> classes = new ArrayList<>();
      for (int count = 1 + random.nextInt(7); count > 0; count--) {
        classes.add(new AssetClass(drawn(random, 10), BigDecimal.valueOf(random.nextInt(1000))));
      }
      ClassTargets targets = ClassTargets.of(classes, drawn(random, 1000));
      for (InstrumentId id : targets.amounts().keySet()) {
        BigDecimal slope = BigDecimal.ZERO;
        for (AssetClass one : classes) {
          BigDecimal error = one.amount().subtract(worth(one.parts(), targets.amounts()));
          slope = slope.add(error.multiply(Numbers.at(one.parts(), id)));
        }

        assertThat(slope).satisfies(close(BigDecimal.ZERO));
      }
    }
  }

  private static BigDecimal worth(
      SortedMap<InstrumentId, BigDecimal> parts, SortedMap<InstrumentId, BigDecimal> amounts) {
    SortedMap<InstrumentId, BigDecimal> worth = new TreeMap<>();
    parts.forEach((id, part) -> worth.put(id, part.multiply(Numbers.at(amounts, id))));
    return Numbers.sum(worth);
  }

  private static SortedMap<InstrumentId, BigDecimal> drawn(Random random, int most) {
    SortedMap<InstrumentId, BigDecimal> numbers = Numbers.of("A", "1");
    for (String name : new String[] {"A", "B", "C", "D"}) {
      numbers.put(Books.id(name), BigDecimal.valueOf(random.nextInt(most), 1));
    }
    return numbers;
  }

  private static AssetClass one(String amount, String... namesAndParts) {
    return new AssetClass(Numbers.of(namesAndParts), number(amount));
  }

  private static ClassTargets solved(
      SortedMap<InstrumentId, BigDecimal> held, AssetClass... classes) {
    return ClassTargets.of(List.of(classes), held);
  }
}
