package io.indexwright.index;

import java.util.UUID;

/** Names an index for ever. */
public record IndexId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
