package io.indexwright.corporateaction;

/** A corporate action that the rules cannot be applied to; nothing is calculated past it. */
public final class UntreatedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What is missing, or wrong. */
  public enum Reason {
    /** The index leaves a child out and nobody said what a share of it is worth. */
    CHILD_VALUE_UNKNOWN,
    /** Dividends are taken after tax and no rate is known. */
    WITHHOLDING_UNKNOWN,
    /** What is paid out is as much as the last close or more. */
    NOTHING_LEFT,
    /** The last constituent is gone. */
    NOBODY_LEFT
  }

  /** Says which of the reasons it is, and of what. */
  public UntreatedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Returns which of the reasons it is. */
  public Reason reason() {
    return reason;
  }
}
