package io.indexwright.selection;

/**
 * How many an index wishes for, and how much better a newcomer must be.
 *
 * @param target how many; 1 or more
 * @param enter ranks up to this one are in; 0 to {@code target}
 * @param keep incumbents up to this rank stay while there is room; {@code target} or more
 * @param minimum fewer than this are refused; 1 to {@code target}
 */
public record Count(int target, int enter, int keep, int minimum) {

  /** Refuses ranks that contradict each other. */
  public Count {
    if (enter < 0 || target < Math.max(1, enter) || keep < target) {
      throw new IllegalArgumentException(
          "ranks must be enter %d <= target %d <= keep %d".formatted(enter, target, keep));
    }
    if (minimum < 1 || minimum > target) {
      throw new IllegalArgumentException(
          "the minimum must be from 1 to %d: %d".formatted(target, minimum));
    }
  }

  /** The best {@code target}, whoever was in before; fewer are refused. */
  public static Count exactly(int target) {
    return new Count(target, target, target, target);
  }
}
