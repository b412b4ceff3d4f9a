package io.indexwright.application.dispatch;

import io.indexwright.order.Order;

/** What the word of a venue made of an order. */
public record Heard(Order before, Order after) {

  /** Returns true if something was new. */
  public boolean isNews() {
    return !after.equals(before);
  }
}
