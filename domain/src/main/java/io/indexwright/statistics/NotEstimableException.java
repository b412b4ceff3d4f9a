package io.indexwright.statistics;

/**
 * The history does not say what was asked of it. The message says why, with the instrument and the
 * numbers.
 */
public final class NotEstimableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What is wrong with the history, or with what was asked. */
  public enum Reason {
    /** Fewer returns than it takes, or fewer than another instrument has. */
    TOO_SHORT,
    /** A price that never moved, or always by the same return. */
    CONSTANT,
    /** An instrument that is a mixture of others, so that no mixture is better than any other. */
    SINGULAR,
    /** A number that binary floating point does not hold. */
    OUT_OF_RANGE,
    /** Bounds that no weights can keep, or a budget that is not there. */
    INFEASIBLE,
    /** No mixture earns more than cash. */
    NO_PREMIUM,
    /** A search that did not settle in the rounds that it is given. */
    NO_CONVERGENCE
  }

  NotEstimableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
