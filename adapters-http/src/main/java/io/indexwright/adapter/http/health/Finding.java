package io.indexwright.adapter.http.health;

/**
 * How one thing is.
 *
 * @param detail what may be told to everybody: no address, no name, no secret
 */
public record Finding(Status status, String detail) {

  /** From well to not at all. */
  public enum Status {
    UP,
    /** Requests are answered, and something wants to be looked after. */
    DEGRADED,
    DOWN
  }

  /** Returns that it is there, or that it is not. */
  public static Finding of(boolean isUp) {
    return new Finding(isUp ? Status.UP : Status.DOWN, isUp ? "answers" : "does not answer");
  }

  /** Returns that the work goes on without it for a while. */
  public static Finding degraded(String detail) {
    return new Finding(Status.DEGRADED, detail);
  }

  /** Returns that it is well. */
  public static Finding up(String detail) {
    return new Finding(Status.UP, detail);
  }
}
