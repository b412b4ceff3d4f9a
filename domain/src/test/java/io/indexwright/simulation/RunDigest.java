package io.indexwright.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.indexwright.proof.Digest;
import io.indexwright.simulation.result.SimulationOutcome;
import java.util.List;

/** Stands for all digits of an outcome, which would take some megabytes. */
final class RunDigest {

  private RunDigest() {}

  static String of(SimulationOutcome outcome) {
    return outcome.fold(
        done ->
            of(
                List.of(
                    done.result().series(),
                    done.result().transactions(),
                    done.result().holdings(),
                    done.result().totals(),
                    done.result().notes())),
        String::valueOf,
        String::valueOf);
  }

  static String of(List<?> parts) {
    return Digest.of(parts.toString().getBytes(UTF_8)).hex();
  }
}
