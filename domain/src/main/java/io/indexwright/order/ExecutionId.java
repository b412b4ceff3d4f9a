package io.indexwright.order;

/**
 * The venue's own name for one execution; a report that carries a known one is a repetition.
 *
 * @param value not blank
 */
public record ExecutionId(String value) {

  /** Refuses a blank name. */
  public ExecutionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an execution id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
