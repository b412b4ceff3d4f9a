package io.indexwright.application.trading;

import io.indexwright.dealing.RunId;
import java.util.List;

/**
 * What came of the runs of one round.
 *
 * @param taken how many they were
 * @param failed those with which something went wrong; they are tried again unless given up
 * @param givenUp those that were tried often enough; what is open of them stays open
 */
public record Dispatched(int taken, List<Failed> failed, List<RunId> givenUp) {

  /** Keeps copies that nobody can change. */
  public Dispatched {
    failed = List.copyOf(failed);
    givenUp = List.copyOf(givenUp);
  }

  /** A run that could not be worked on. */
  public record Failed(RunId run, RuntimeException why) {}
}
