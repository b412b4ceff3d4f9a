package io.indexwright.application.index;

import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.UnknownException;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.IndexId;
import io.indexwright.market.Market;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;

/** Calculates an index from its base date on and publishes every level that is new or changed. */
public final class PublishLevels {
  private final Indices indices;
  private final KnownMarket market;
  private final IndexLevels levels;
  private final Transactions transactions;

  public PublishLevels(
      Indices indices, KnownMarket market, IndexLevels levels, Transactions transactions) {
    this.indices = indices;
    this.market = market;
    this.levels = levels;
    this.transactions = transactions;
  }

  /**
   * What was published.
   *
   * @param levels those that could be calculated, by date, the new ones and the others
   */
  public record Publication(
      Rulebook rulebook, IndexCalculation calculation, List<PublishedLevel> levels) {

    /** Keeps a copy that nobody can change. */
    public Publication {
      levels = List.copyOf(levels);
    }
  }

  /**
   * Publishes {@code index} from what was known at {@code asOf}. A level that is withheld is in the
   * calculation and is not published.
   *
   * @throws UnknownException if the index is not defined
   */
  public Publication publish(IndexId index, Instant asOf) {
    return transactions.inOne(
        () -> {
          Rulebook rulebook =
              indices.find(index).orElseThrow(() -> new UnknownException("index", index.value()));
          Market known = market.of(rulebook, asOf);
          IndexCalculation calculation = IndexCalculation.of(rulebook, known);
          List<PublishedLevel> published = PublishedLevel.of(rulebook, known, calculation);
          levels.publish(index, published, calculation, asOf);
          return new Publication(rulebook, calculation, published);
        });
  }
}
