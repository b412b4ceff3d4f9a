package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Treatment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Figure;
import io.indexwright.selection.Count;
import io.indexwright.selection.Markets;
import io.indexwright.selection.Ranking;
import io.indexwright.selection.Score;
import io.indexwright.selection.Selected;
import io.indexwright.selection.Selection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Answers to the cases about who is in. */
final class SelectionOracles {

  private SelectionOracles() {}

  static void buffer(Oracle oracle) {
    String[] ranked =
        oracle.input("rank_order").items().stream().map(Json::text).toArray(String[]::new);
    SortedSet<InstrumentId> incumbents = ids(oracle.input("incumbents"));
    Count count =
        new Count(number(oracle, "N"), number(oracle, "auto_in"), number(oracle, "keep_until"), 1);
    Ranking ranking = new Ranking(new Score.Given(new Figure("points")), Ranking.First.HIGHEST);

    Selected selected =
        new Selection.Ranked(List.of(), ranking, count)
            .select(
                ids(oracle.input("rank_order")),
                incumbents,
                Markets.ranked(ranked).asOf(Books.day("2024-01-02"), Treatment.COMMON));

    assertThat(selected.chosen()).isEqualTo(ids(oracle.expected("selected")));
    assertThat(selected.added(incumbents)).isEqualTo(ids(oracle.expected("added")));
    assertThat(selected.dropped(incumbents)).isEqualTo(ids(oracle.expected("dropped")));
  }

  private static int number(Oracle oracle, String key) {
    return oracle.input(key).number().intValueExact();
  }

  private static SortedSet<InstrumentId> ids(Json names) {
    return new TreeSet<>(names.items().stream().map(Json::text).map(Books::id).toList());
  }
}
