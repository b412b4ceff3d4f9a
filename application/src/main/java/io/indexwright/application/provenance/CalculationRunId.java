package io.indexwright.application.provenance;

import java.util.UUID;

/** Names a calculation for ever. */
public record CalculationRunId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
