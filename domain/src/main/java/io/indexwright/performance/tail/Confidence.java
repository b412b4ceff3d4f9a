package io.indexwright.performance.tail;

/**
 * How sure one is not to do worse.
 *
 * @param level from 0.5 to 0.9999; 0.95 leaves one period of twenty
 */
public record Confidence(double level) {

  /** Refuses what says nothing, and what no history can tell. */
  public Confidence {
    if (!(level >= 0.5 && level <= 0.9999)) {
      throw new IllegalArgumentException("a confidence must be from 0.5 to 0.9999: " + level);
    }
  }

  /** Returns the part of the periods that is left. */
  double tail() {
    return 1 - level;
  }

  @Override
  public String toString() {
    return "confidence " + level;
  }
}
