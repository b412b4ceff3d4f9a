package io.indexwright.order;

import java.util.UUID;

/** Our own name for an order, chosen before it is sent, so that sending it twice is harmless. */
public record OrderId(UUID value) implements Comparable<OrderId> {

  @Override
  public int compareTo(OrderId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
