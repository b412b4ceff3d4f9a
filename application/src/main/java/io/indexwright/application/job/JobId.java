package io.indexwright.application.job;

import java.util.UUID;

/** Names a job for ever. */
public record JobId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
