package io.indexwright.corporateaction;

/** One thing an issuer does, in the words of its announcement. Numbers are positive. */
public sealed interface CorporateAction permits Distribution, Recapitalisation, Exit, Renaming {

  /**
   * Returns what it makes of a holding; {@link Adjustment#NONE} if holders are better off doing
   * nothing.
   *
   * @throws UntreatedException if the treatment asks for something that is not known
   */
  Adjustment adjusting(Circumstances circumstances);

  /** Where it stands among the actions of one date. */
  Turn turn();

  /** The kinds that have an order. {@link SameDayOrder} turns the first four around. */
  enum Turn {
    /** Money is paid out. */
    CASH,
    /** Shares of another instrument are given. */
    SPIN_OFF,
    /** Shares can be bought below their price, or sold above it. */
    RIGHTS,
    /** Shares are counted differently. */
    SPLIT,
    /** More or fewer shares are in issue, or can be bought. */
    COUNT,
    /** The instrument is no more. */
    EXIT
  }
}
