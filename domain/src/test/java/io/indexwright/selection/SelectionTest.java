package io.indexwright.selection;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.Treatment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.MarketView;
import io.indexwright.market.PriceHistory;
import io.indexwright.selection.Ranking.First;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A to F are ranked in this order, with 100 points for A and 95 for F. */
class SelectionTest {
  private static final Score POINTS = new Score.Given(new Figure("points"));
  private static final Ranking BEST = new Ranking(POINTS, First.HIGHEST);
  private static final Market SIX = Markets.ranked("A", "B", "C", "D", "E", "F");
  private static final MarketView VIEW = SIX.asOf(day("2024-01-02"), Treatment.COMMON);

  @Test
  void takesTheBest_whenNobodyIsIn() {
    Selected selected = ranked(new Count(3, 2, 4, 1)).select(ids("A B C D E F"), ids(""), VIEW);

    assertThat(selected.chosen()).isEqualTo(ids("A B C"));
    assertThat(selected.ranking()).containsExactlyElementsOf(ids("A B C D E F"));
    assertThat(selected.excluded())
        .containsEntry(id("D"), "rank 4")
        .containsEntry(id("F"), "rank 6")
        .hasSize(3);
    assertThat(selected.shortfall()).isZero();
  }

  /** Ranks 1 and 2 enter; D, in already and ranked 4, stays before C; F is too far behind. */
  @Test
  void letsAnIncumbentStayWithinTheBuffer() {
    SortedSet<InstrumentId> incumbents = ids("B D F");

    Selected selected = ranked(new Count(3, 2, 4, 1)).select(ids("A B C D E F"), incumbents, VIEW);

    assertThat(selected.chosen()).isEqualTo(ids("A B D"));
    assertThat(selected.added(incumbents)).isEqualTo(ids("A"));
    assertThat(selected.dropped(incumbents)).isEqualTo(ids("F"));
  }

  @Test
  void takesTheLowestFirst_whenTheRulesSaySo() {
    Selection cheap =
        new Selection.Ranked(List.of(), new Ranking(POINTS, First.LOWEST), Count.exactly(2));

    assertThat(cheap.select(ids("A B C D E F"), ids("A"), VIEW).chosen()).isEqualTo(ids("E F"));
  }

  @Test
  void saysHowManyAreLacking() {
    Selection five = ranked(new Count(5, 5, 5, 2));

    assertThat(five.select(ids("A B"), ids(""), VIEW).shortfall()).isEqualTo(3);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> five.select(ids("A Z"), ids(""), VIEW))
        .withMessageContaining("1 of 2 instruments are eligible, and 2 are needed")
        .withMessageContaining("Z=no score");
  }

  @Test
  void refusesToChooseNobody() {
    Selection nobody = new Selection.All(List.of(new Filter.ListedFor(1)));

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> nobody.select(ids("A B"), ids(""), VIEW))
        .withMessageContaining("0 of 2");
  }

  @Test
  void takesEverybodyThatPasses() {
    Filter rich = new Filter.ScoreAtLeast(POINTS, new BigDecimal("99"));

    Selected selected = new Selection.All(List.of(rich)).select(ids("A B C"), ids(""), VIEW);

    assertThat(selected.chosen()).isEqualTo(ids("A B"));
    assertThat(selected.excluded()).containsOnlyKeys(id("C"));
    assertThat(Selection.all().select(ids("A Z"), ids(""), VIEW).chosen()).isEqualTo(ids("A Z"));
  }

  /** All have the same points to 12 decimals; B has the largest float cap, A and C have none. */
  @Test
  void breaksTiesByFloatCapAndThenById() {
    PriceHistory prices =
        PriceHistory.of(
            Books.closesOf(List.of(Books.on("2024-01-02", "A", "1", "B", "1", "C", "1"))));
    Market market =
        Markets.of(
            prices,
            List.of(
                Markets.figure("points", "A", "2024-01-02", "0.5000000000001"),
                Markets.figure("points", "B", "2024-01-02", "0.5"),
                Markets.figure("points", "C", "2024-01-02", "0.5000000000002"),
                Markets.figure("shares", "B", "2024-01-02", "1"),
                Markets.figure("float-factor", "B", "2024-01-02", "1")));

    assertThat(
            ranked(Count.exactly(3))
                .select(ids("C B A"), ids(""), market.asOf(day("2024-01-02"), Treatment.COMMON))
                .ranking())
        .containsExactly(id("B"), id("A"), id("C"));
  }

  @Test
  void refusesRanksThatContradictEachOther() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Count(3, 4, 5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Count(3, 2, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Count(3, -1, 3, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Count(0, 0, 3, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Count(3, 2, 4, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Count(3, 2, 4, 0));
    assertThat(new Count(3, 0, 3, 3).enter()).isZero();
  }

  private static Selection ranked(Count count) {
    return new Selection.Ranked(List.of(), BEST, count);
  }

  private static SortedSet<InstrumentId> ids(String names) {
    return new TreeSet<>(
        Stream.of(names.split(" ")).filter(n -> !n.isEmpty()).map(Books::id).toList());
  }
}
