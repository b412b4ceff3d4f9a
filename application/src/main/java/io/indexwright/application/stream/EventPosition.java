package io.indexwright.application.stream;

/**
 * A place in the log of events; those of later events are greater, with gaps in between.
 *
 * @param value 0 before the first event
 */
public record EventPosition(long value) implements Comparable<EventPosition> {
  /** Before all that is kept. */
  public static final EventPosition START = new EventPosition(0);

  /** Refuses what is before the start. */
  public EventPosition {
    if (value < 0) {
      throw new IllegalArgumentException("the log starts at 0: " + value);
    }
  }

  @Override
  public int compareTo(EventPosition other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
