package io.indexwright.allocation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one rebalance of one portfolio, chosen before it starts, so that it can be resumed. */
public record RebalanceId(UUID value) {

  /** Returns the id of this rebalance's order in {@code instrument}: the same one every time. */
  public OrderId orderIn(InstrumentId instrument) {
    String name = value + "/" + instrument.value();
    return new OrderId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
