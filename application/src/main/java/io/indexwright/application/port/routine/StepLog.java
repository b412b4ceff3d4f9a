package io.indexwright.application.port.routine;

import io.indexwright.application.routine.RoutineId;
import io.indexwright.application.routine.Step;
import java.util.List;
import java.util.Optional;

/** Which steps of every routine are done, kept for ever. */
public interface StepLog {

  /**
   * Records a step, best in the transaction of what it did. A step that is done stays as it was
   * recorded first.
   */
  void record(RoutineId routine, Step step);

  /** Returns the step of this name, if it is done. */
  Optional<Step> find(RoutineId routine, String step);

  /** Returns the steps that are done, in the order in which they were recorded. */
  List<Step> of(RoutineId routine);
}
