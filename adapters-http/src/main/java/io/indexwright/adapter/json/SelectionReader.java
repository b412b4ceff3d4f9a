package io.indexwright.adapter.json;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.market.Figure;
import io.indexwright.money.Weight;
import io.indexwright.selection.Count;
import io.indexwright.selection.Filter;
import io.indexwright.selection.Ranking;
import io.indexwright.selection.Score;
import io.indexwright.selection.Selection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads who is chosen. */
final class SelectionReader {

  private static final Forms<Score> SCORES =
      Forms.<Score>none()
          .with("GIVEN", SelectionReader::given)
          .with("MOMENTUM", SelectionReader::momentum)
          .with("FLOAT_CAP", at -> at.made(Score.FloatCap::new))
          .with("TRADED_VALUE", at -> at.counted("months", Score.TradedValue::new));

  private static final Forms<Filter> FILTERS =
      Forms.<Filter>none()
          .with("LISTED_FOR", at -> at.counted("days", Filter.ListedFor::new))
          .with("PRICE_AT_LEAST", SelectionReader::priceAtLeast)
          .with("SCORE_AT_LEAST", SelectionReader::scoreAtLeast)
          .with("PRICED_ON", SelectionReader::pricedOn);

  private static final Forms<Selection> SELECTIONS =
      Forms.<Selection>none()
          .with("ALL", SelectionReader::all)
          .with("RANKED", SelectionReader::ranked);

  private SelectionReader() {}

  static Optional<Selection> at(Place at) {
    return SELECTIONS.at(at);
  }

  static Optional<Score> score(Place at) {
    return SCORES.at(at);
  }

  private static Optional<Selection> all(Place at) {
    Optional<List<Filter>> filters = filters(at);
    return at.made(() -> new Selection.All(filters.orElseThrow()));
  }

  private static Optional<Selection> ranked(Place at) {
    Optional<List<Filter>> filters = filters(at);
    Optional<Ranking> ranking = ranking(at.field("ranking"));
    Optional<Count> count = count(at.field("count"));
    return at.made(
        () ->
            new Selection.Ranked(
                filters.orElseThrow(), ranking.orElseThrow(), count.orElseThrow()));
  }

  private static Optional<List<Filter>> filters(Place at) {
    return at.field("filters").items("a list of filters, empty for none", FILTERS::at);
  }

  private static Optional<Ranking> ranking(Place at) {
    Optional<Score> score = score(at.field("score"));
    Optional<Ranking.First> first = at.field("first").constant(Ranking.First.class);
    return at.made(() -> new Ranking(score.orElseThrow(), first.orElseThrow()));
  }

  private static Optional<Count> count(Place at) {
    Optional<Integer> target = at.field("target").whole();
    Optional<Integer> enter = at.field("enter").whole();
    Optional<Integer> keep = at.field("keep").whole();
    Optional<Integer> minimum = at.field("minimum").whole();
    return at.made(
        () ->
            new Count(
                target.orElseThrow(),
                enter.orElseThrow(),
                keep.orElseThrow(),
                minimum.orElseThrow()));
  }

  private static Optional<Score> given(Place at) {
    Optional<Figure> figure = ConstructionReader.figure(at.field("figure"));
    return at.made(() -> new Score.Given(figure.orElseThrow()));
  }

  private static Optional<Score> momentum(Place at) {
    Optional<Integer> months = at.field("months").whole();
    Optional<Integer> skipped = at.field("skippedMonths").whole();
    return at.made(() -> new Score.Momentum(months.orElseThrow(), skipped.orElseThrow()));
  }

  private static Optional<Filter> priceAtLeast(Place at) {
    Optional<BigDecimal> floor = floor(at);
    return at.made(() -> new Filter.PriceAtLeast(floor.orElseThrow()));
  }

  private static Optional<Filter> scoreAtLeast(Place at) {
    Optional<Score> score = score(at.field("score"));
    Optional<BigDecimal> floor = floor(at);
    return at.made(() -> new Filter.ScoreAtLeast(score.orElseThrow(), floor.orElseThrow()));
  }

  private static Optional<Filter> pricedOn(Place at) {
    Optional<Integer> months = at.field("months").whole();
    Optional<Weight> part = ConstructionReader.weight(at.field("part"));
    return at.made(() -> new Filter.PricedOn(months.orElseThrow(), part.orElseThrow()));
  }

  private static Optional<BigDecimal> floor(Place at) {
    return at.field("floor").decimal("a decimal such as 0.05", Function.identity());
  }
}
