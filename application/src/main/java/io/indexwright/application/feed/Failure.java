package io.indexwright.application.feed;

/** Why a source gave nothing; by it a caller knows whether to ask again, and whom to tell. */
public enum Failure {
  /** The source did not answer, or said that it cannot; asking later may help. */
  AWAY,
  /** The credits of the minute or of the day are spent; asking later will help. */
  EXHAUSTED,
  /** The source knows no such symbol. */
  UNKNOWN,
  /** The source does not take the key, or the plan does not cover what was asked. */
  FORBIDDEN,
  /** The source calls the request wrong. */
  REFUSED,
  /** The answer is not what was asked for: nothing of it may be used. */
  MALFORMED;

  /** Returns true if the same question may be answered later. */
  public boolean mayPass() {
    return this == AWAY || this == EXHAUSTED;
  }
}
