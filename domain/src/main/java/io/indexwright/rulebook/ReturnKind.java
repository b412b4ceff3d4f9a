package io.indexwright.rulebook;

/** What a level counts. */
public enum ReturnKind {
  /** Prices alone. */
  PRICE,
  /** Prices and all dividends. */
  GROSS_TOTAL,
  /** Prices and dividends after withholding tax. */
  NET_TOTAL
}
