package io.indexwright.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.soak.Soak;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The search against all there is, on small numbers. */
class SearchTest {
  private static final int MANY = 1_000;

  @RepeatedTest(20)
  void findsTheLeastOfAll_andProvesIt(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < Soak.cases(100); i++) {
      Problem drawn = Problem.drawnBy(random);
      Found found = drawn.search().best(drawn.nothing(), MANY);

      assertThat(found.loss()).isEqualTo(drawn.least()).isEqualTo(found.bound());
      assertThat(drawn.lossOf(found.choices())).isEqualTo(found.loss());
      assertThat(drawn.costOf(found.choices())).isLessThanOrEqualTo(drawn.budget);
    }
  }

  @RepeatedTest(20)
  void staysOnTheSafeSide_whenFewPlansAreKept(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < Soak.cases(100); i++) {
      Problem drawn = Problem.drawnBy(random);
      Found found = drawn.search().best(drawn.nothing(), random.nextInt(4));
      Found judged = drawn.search().judged(drawn.nothing());

      assertThat(drawn.least()).isBetween(found.bound(), found.loss());
      assertThat(drawn.costOf(found.choices())).isLessThanOrEqualTo(drawn.budget);
      assertThat(judged.loss()).isZero();
      assertThat(judged.bound()).isLessThanOrEqualTo(drawn.least());
    }
  }

  @RepeatedTest(20)
  void boundsWhatIsLeftOut(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < Soak.cases(100); i++) {
      Problem all = Problem.drawnBy(random);
      List<Choices> some = all.lines.stream().map(line -> withoutLast(line)).toList();
      Found found = new Search(some, all.budget, false).best(all.nothing(), MANY);

      assertThat(found.bound()).isLessThanOrEqualTo(all.least());
      assertThat(found.loss()).isGreaterThanOrEqualTo(all.least());
    }
  }

  /** Its last choice is not looked at, but told of. */
  private static Choices withoutLast(Choices line) {
    int last = line.size() - 1;
    return last == 0
        ? line
        : part(line, IntStream.range(0, last)).leavingOut(part(line, IntStream.of(last)));
  }

  private static Choices part(Choices line, IntStream places) {
    int[] kept = places.toArray();
    return Choices.of(
        IntStream.of(kept).mapToLong(line::loss).toArray(),
        IntStream.of(kept).mapToLong(line::cost).toArray());
  }

  @Test
  void changesTwoLinesAtOnce_whenNoneAloneGains() {
    assertThat(descended(0, line(-5, 6), line(2, -6))).containsExactly(1, 1);
  }

  @Test
  void changesNothing_whenNothingGains() {
    Choices line = Choices.of(new long[] {0, 3, -4}, new long[] {0, -1, 9});

    assertThat(new Search(List.of(line, line), 7, false).best(new int[2], MANY))
        .isEqualTo(new Found(List.of(0, 0), 0, 0));
  }

  /** The second line gains 5 for 4, of which the first gives 1 for 2; the third gains 2 for 3. */
  @Test
  void findsAndProvesMore_whenMorePlansAreKept() {
    Choices giving = line(2, -1);
    Search search = new Search(List.of(giving, line(-5, 4), line(-2, 3)), 3, false);

    assertThat(search.best(new int[3], 0)).isEqualTo(new Found(List.of(0, 0, 1), -2, -4));
    assertThat(search.best(new int[3], 1)).isEqualTo(new Found(List.of(1, 1, 0), -3, -4));
    assertThat(search.best(new int[3], 2)).isEqualTo(new Found(List.of(1, 1, 0), -3, -3));
  }

  @Test
  void keepsTheStart_whenAnotherChoiceIsAsGood() {
    assertThat(new Search(List.of(line(0, -1)), 0, false).best(new int[1], MANY))
        .isEqualTo(new Found(List.of(0), 0, 0));
  }

  @Test
  void servesTheEarlierLine_whenBothGainTheSame() {
    assertThat(descended(6, line(-5, 6), line(-5, 6))).containsExactly(1, 0);
  }

  /** The first line gives back the 5 that the second needs; nothing ever pays for the third. */
  @Test
  void spendsWhatAnEarlierChangeGivesBack() {
    Choices refunding = Choices.of(new long[] {0, -1}, new long[] {5, 0});

    assertThat(descended(5, refunding, line(-3, 5), line(-100, 7))).containsExactly(1, 1, 0);
  }

  /** What changing one line after the other comes to. */
  private static List<Integer> descended(long budget, Choices... lines) {
    return new Search(List.of(lines), budget, false).best(new int[lines.length], 0).choices();
  }

  /** Nothing, or one thing. */
  private static Choices line(long loss, long cost) {
    return Choices.of(new long[] {0, loss}, new long[] {0, cost});
  }

  /** Lines of a few choices, the first of which costs and loses nothing. */
  private record Problem(List<Choices> lines, long budget) {

    static Problem drawnBy(Random random) {
      int largest = random.nextInt(1, 40);
      List<Choices> lines = new ArrayList<>();
      for (int i = random.nextInt(1, 7); i > 0; i--) {
        lines.add(line(random, largest));
      }
      return new Problem(lines, random.nextInt(2 * largest));
    }

    private static Choices line(Random random, int largest) {
      int size = random.nextInt(1, 6);
      return Choices.of(some(random, size, largest), some(random, size, largest));
    }

    private static long[] some(Random random, int size, int largest) {
      return LongStream.concat(
              LongStream.of(0),
              LongStream.generate(() -> random.nextInt(-largest, largest + 1)).limit(size - 1))
          .toArray();
    }

    Search search() {
      return new Search(lines, budget, false);
    }

    int[] nothing() {
      return new int[lines.size()];
    }

    long least() {
      return least(0, 0);
    }

    private long least(int line, long spent) {
      if (line == lines.size()) {
        return spent <= budget ? 0 : Integer.MAX_VALUE;
      }
      Choices choices = lines.get(line);
      return IntStream.range(0, choices.size())
          .mapToLong(i -> choices.loss(i) + least(line + 1, spent + choices.cost(i)))
          .min()
          .orElseThrow();
    }

    long lossOf(List<Integer> chosen) {
      return IntStream.range(0, chosen.size())
          .mapToLong(i -> lines.get(i).loss(chosen.get(i)))
          .sum();
    }

    long costOf(List<Integer> chosen) {
      return IntStream.range(0, chosen.size())
          .mapToLong(i -> lines.get(i).cost(chosen.get(i)))
          .sum();
    }
  }
}
