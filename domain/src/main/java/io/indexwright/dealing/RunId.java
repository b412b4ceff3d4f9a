package io.indexwright.dealing;

import io.indexwright.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one run of one portfolio, chosen before it starts, so that it can be resumed. */
public record RunId(UUID value) {

  /**
   * Returns the id of the order in a line of the run, counted from one: the same one every time.
   */
  public OrderId order(int line) {
    String name = value + "/" + line;
    return new OrderId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
