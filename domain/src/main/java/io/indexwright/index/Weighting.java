package io.indexwright.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much of each constituent an index holds. Rule: docs/rules/weighting.md. */
public sealed interface Weighting {

  /**
   * Builds the basket of every instrument that {@code close} prices.
   *
   * @param close the prices of the constituents and of nothing else; not empty
   */
  default Basket basketAt(PriceBook close) {
    SortedMap<InstrumentId, IndexShares> shares = new TreeMap<>();
    close.prices().forEach((id, price) -> shares.put(id, sharesAt(price, close.prices().size())));
    return new Basket(shares);
  }

  /** Says how many index shares one of {@code constituents} priced at {@code price} gets. */
  IndexShares sharesAt(Price price, int constituents);

  /** One share of each: the dearer the share, the larger its weight. */
  record PriceWeighted() implements Weighting {
    private static final IndexShares ONE = IndexShares.of("1");

    @Override
    public IndexShares sharesAt(Price price, int constituents) {
      return ONE;
    }
  }

  /**
   * The same value of each, {@code notional} in all.
   *
   * @param notional what the basket is worth after each rebalance, before quantisation; large, so
   *     that a quantum of a share is a negligible weight
   * @param shareDecimals index shares are quantised to this many decimals, 0 to 18, half up
   */
  record EqualWeighted(Money notional, int shareDecimals) implements Weighting {
    /** Refuses a notional of zero or less and decimals out of range. */
    public EqualWeighted {
      if (notional.amount().signum() <= 0 || shareDecimals < 0 || shareDecimals > 18) {
        throw new IllegalArgumentException(
            "equal weights need a positive notional and 0 to 18 share decimals: "
                + notional
                + ", "
                + shareDecimals);
      }
    }

    @Override
    public IndexShares sharesAt(Price price, int constituents) {
      BigDecimal perPart = price.perUnit().multiply(BigDecimal.valueOf(constituents));
      return new IndexShares(
          Precision.quotient(notional.amount(), perPart)
              .setScale(shareDecimals, RoundingMode.HALF_UP));
    }
  }
}
