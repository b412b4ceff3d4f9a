package io.indexwright.application.memory.routine;

import io.indexwright.application.port.routine.StepLog;
import io.indexwright.application.routine.RoutineId;
import io.indexwright.application.routine.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps that are forgotten when the process ends. */
public final class InMemoryStepLog implements StepLog {
  private final Map<RoutineId, Map<String, Step>> done = new HashMap<>();

  @Override
  public synchronized void record(RoutineId routine, Step step) {
    done.computeIfAbsent(routine, unused -> new LinkedHashMap<>()).putIfAbsent(step.name(), step);
  }

  @Override
  public synchronized Optional<Step> find(RoutineId routine, String step) {
    return Optional.ofNullable(done.getOrDefault(routine, Map.of()).get(step));
  }

  @Override
  public synchronized List<Step> of(RoutineId routine) {
    return List.copyOf(done.getOrDefault(routine, Map.of()).values());
  }
}
