package io.indexwright.adapter.postgres.index;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.util.List;

/** What is published of an index, and the calculation that it comes from. */
record PublishedRun(List<PublishedLevel> levels, IndexCalculation calculation) {

  static PublishedRun of(Close... closes) {
    return of(IndexLevelsContract.INDEX, closes);
  }

  static PublishedRun of(IndexDefinition definition, Close... closes) {
    PriceHistory history = PriceHistory.of(List.of(closes));
    IndexCalculation calculation = IndexCalculation.of(definition, history);
    Market market = Market.of(history);
    return new PublishedRun(
        PublishedLevel.of(Rulebook.of(definition), market, calculation), calculation);
  }
}
