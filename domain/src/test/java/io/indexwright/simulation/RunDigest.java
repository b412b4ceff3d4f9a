package io.indexwright.simulation;

import io.indexwright.proof.Digest;
import io.indexwright.simulation.result.SimulationOutcome;
import java.util.List;

/** Stands for all digits of an outcome, which would take some megabytes. */
final class RunDigest {
  private static final String DONE = "done ";

  private RunDigest() {}

  static String of(SimulationOutcome outcome) {
    return outcome.fold(
        done ->
            DONE
                + Digest.of(
                    List.of(
                            done.result().series(),
                            done.result().transactions(),
                            done.result().holdings(),
                            done.result().totals(),
                            done.result().notes())
                        .toString()),
        String::valueOf,
        String::valueOf);
  }

  /** Returns true if it went to its end. */
  static boolean isOfARun(String digest) {
    return digest.startsWith(DONE);
  }
}
