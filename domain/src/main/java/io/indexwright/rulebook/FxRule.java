package io.indexwright.rulebook;

/** How prices in other currencies become prices in that of the index. */
public sealed interface FxRule {

  /** Not at all: everything is priced in the currency of the index, or refused. */
  record SingleCurrency() implements FxRule {}

  /**
   * At one rate a day.
   *
   * @param fixing whose rate, such as {@code ECB}; not blank
   */
  record AtFixing(String fixing, Direction direction) implements FxRule {
    /** Refuses a fixing without a name. */
    public AtFixing {
      if (fixing.isBlank()) {
        throw new IllegalArgumentException("a fixing needs a name");
      }
    }
  }

  /** Which way the rates of a fixing are stated. */
  enum Direction {
    /** Units of the index currency for one unit of the constituent's. */
    INDEX_PER_LOCAL,
    /** Units of the constituent's currency for one unit of the index's. */
    LOCAL_PER_INDEX
  }
}
