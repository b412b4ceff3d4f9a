package io.indexwright.corporateaction;

import io.indexwright.corporateaction.CorporateAction.Turn;
import java.util.Comparator;

/**
 * In which order the actions of one instrument on one ex-date take effect. Counts of shares in
 * issue and the end of an instrument always come last.
 */
public enum SameDayOrder {
  /**
   * Cash, spin-offs, rights, then splits: amounts are stated for shares as they were before the
   * split.
   */
  CASH_RIGHTS_SPLIT,
  /**
   * Splits, rights, spin-offs, then cash: amounts are stated for shares as they are after the
   * split.
   */
  SPLIT_RIGHTS_CASH;

  Comparator<Turn> comparator() {
    return switch (this) {
      case CASH_RIGHTS_SPLIT -> Comparator.naturalOrder();
      case SPLIT_RIGHTS_CASH ->
          (one, other) ->
              isTurned(one) && isTurned(other) ? other.compareTo(one) : one.compareTo(other);
    };
  }

  private static boolean isTurned(Turn turn) {
    return turn.compareTo(Turn.SPLIT) <= 0;
  }
}
