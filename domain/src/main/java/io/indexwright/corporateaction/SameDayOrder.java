package io.indexwright.corporateaction;

/** In which order the actions of one instrument on one ex-date take effect. */
public enum SameDayOrder {
  /** Cash, rights, then splits: amounts are stated for shares as they were before the split. */
  CASH_RIGHTS_SPLIT,
  /** Splits, rights, then cash: amounts are stated for shares as they are after it. */
  SPLIT_RIGHTS_CASH
}
