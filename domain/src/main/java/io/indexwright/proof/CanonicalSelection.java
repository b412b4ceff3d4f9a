package io.indexwright.proof;

import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.selection.Count;
import io.indexwright.selection.Filter;
import io.indexwright.selection.Ranking;
import io.indexwright.selection.Score;
import io.indexwright.selection.Selection;

/** The canonical form of who is chosen. */
final class CanonicalSelection {
  static final Kinds<Score> SCORES =
      Kinds.<Score>none()
          .with(
              Score.Given.class,
              "GIVEN",
              given -> Fields.none().with("figure", given.figure().name()))
          .with(
              Score.Momentum.class,
              "MOMENTUM",
              momentum ->
                  Fields.none()
                      .with("months", momentum.months())
                      .with("skippedMonths", momentum.skippedMonths()))
          .with(Score.FloatCap.class, "FLOAT_CAP")
          .with(
              Score.TradedValue.class,
              "TRADED_VALUE",
              traded -> Fields.none().with("months", traded.months()));

  static final Kinds<Filter> FILTERS =
      Kinds.<Filter>none()
          .with(
              Filter.ListedFor.class,
              "LISTED_FOR",
              listed -> Fields.none().with("days", listed.days()))
          .with(
              Filter.PriceAtLeast.class,
              "PRICE_AT_LEAST",
              price -> Fields.none().with("floor", price.floor()))
          .with(
              Filter.ScoreAtLeast.class,
              "SCORE_AT_LEAST",
              scored ->
                  Fields.none().with("floor", scored.floor()).with("score", of(scored.score())))
          .with(
              Filter.PricedOn.class,
              "PRICED_ON",
              priced ->
                  Fields.none()
                      .with("months", priced.months())
                      .with("part", priced.part().fraction()));

  static final Kinds<Selection> SELECTIONS =
      Kinds.<Selection>none()
          .with(Selection.All.class, "ALL", CanonicalSelection::filtered)
          .with(
              Selection.Ranked.class,
              "RANKED",
              ranked ->
                  filtered(ranked)
                      .with("count", of(ranked.count()))
                      .with("ranking", of(ranked.ranking())));

  private CanonicalSelection() {}

  static Canonical of(Selection selection) {
    return SELECTIONS.written(selection);
  }

  static Canonical of(Score score) {
    return SCORES.written(score);
  }

  private static Fields filtered(Selection selection) {
    return Fields.none().with("filters", Items.of(selection.filters(), FILTERS::written));
  }

  private static Fields of(Count count) {
    return Fields.none()
        .with("enter", count.enter())
        .with("keep", count.keep())
        .with("minimum", count.minimum())
        .with("target", count.target());
  }

  private static Fields of(Ranking ranking) {
    return Fields.none().with("first", ranking.first()).with("score", of(ranking.score()));
  }
}
