package io.indexwright.application.index;

import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.UnknownException;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.IndexId;
import io.indexwright.market.Market;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.Rulebook;
import java.time.Instant;

/** Calculates an index from its base date on and publishes every level that is new or changed. */
public final class PublishLevels {
  private final Indices indices;
  private final Prices prices;
  private final IndexLevels levels;
  private final Transactions transactions;

  public PublishLevels(
      Indices indices, Prices prices, IndexLevels levels, Transactions transactions) {
    this.indices = indices;
    this.prices = prices;
    this.levels = levels;
    this.transactions = transactions;
  }

  /**
   * Publishes {@code index} from the closes known at {@code asOf}. A level that is withheld is in
   * the answer and is not published.
   *
   * @throws UnknownException if the index is not defined
   */
  public IndexCalculation publish(IndexId index, Instant asOf) {
    return transactions.inOne(
        () -> {
          Rulebook rulebook =
              indices.find(index).orElseThrow(() -> new UnknownException("index", index.value()));
          Market market = Market.of(prices.history(rulebook.universe(), asOf));
          IndexCalculation calculation = IndexCalculation.of(rulebook, market);
          levels.publish(
              index, PublishedLevel.of(rulebook, market, calculation), calculation, asOf);
          return calculation;
        });
  }
}
