package io.indexwright.simulation.result;

import java.util.List;

/**
 * What the numbers of a simulation do not say by themselves.
 *
 * @param assumptions everything that was taken for granted
 * @param warnings what did not go as it was asked for
 */
public record Notes(List<Assumption> assumptions, List<String> warnings) {

  /** Keeps copies that nobody can change. */
  public Notes {
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
  }

  /**
   * One thing that was taken for granted.
   *
   * @param about one word or two, such as {@code fees}
   * @param says what was assumed, with its value
   */
  public record Assumption(String about, String says) {}
}
