package io.indexwright.application.feed.intraday;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How much time a bar within the day stands for. */
public enum BarInterval {
  /** One minute. */
  M1("1m", Duration.ofMinutes(1)),
  /** Five minutes. */
  M5("5m", Duration.ofMinutes(5)),
  /** A quarter of an hour. */
  M15("15m", Duration.ofMinutes(15)),
  /** Half an hour. */
  M30("30m", Duration.ofMinutes(30)),
  /** One hour. */
  H1("1h", Duration.ofHours(1));

  private final String text;
  private final Duration length;

  BarInterval(String text, Duration length) {
    this.text = text;
    this.length = length;
  }

  /**
   * Parses {@code 5m}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static BarInterval parse(String text) {
    return Arrays.stream(values())
        .filter(interval -> interval.text.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected one of "
                        + Arrays.stream(values())
                            .map(BarInterval::toString)
                            .collect(Collectors.joining(", "))
                        + ", was "
                        + text));
  }

  /** Returns how long it is. */
  public Duration length() {
    return length;
  }

  @Override
  public String toString() {
    return text;
  }
}
