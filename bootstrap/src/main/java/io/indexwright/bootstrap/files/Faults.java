package io.indexwright.bootstrap.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that is wrong with what was given, to be said in one go. */
public final class Faults {
  private final List<String> found = new ArrayList<>();

  /** Reads something; if it is refused, the reason is kept and there is nothing. */
  public <T> Optional<T> attempted(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException refused) {
      found.add(String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * Goes on if nothing was wrong.
   *
   * @throws IllegalArgumentException with everything that was
   */
  public void refuseAny() {
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", found));
    }
  }
}
