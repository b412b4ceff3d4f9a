package io.indexwright.order;

/** Which way an order trades. */
public enum Side {
  /** Units come in, cash goes out. */
  BUY,
  /** Units go out, cash comes in. */
  SELL
}
