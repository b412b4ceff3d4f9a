package io.indexwright.adapter.postgres.schema;

import io.indexwright.adapter.postgres.schema.Step.State;
import io.indexwright.adapter.postgres.sql.SqlFailure;
import io.indexwright.application.port.UnavailableException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The schema of one database; any number of processes may change it at the same time. */
public final class Schema {
  private final DataSource owner;

  /** Works on connections of the role that owns the tables. */
  public Schema(DataSource owner) {
    this.owner = owner;
  }

  /**
   * Returns every migration there is, the lowest version first.
   *
   * @throws UnavailableException if the database cannot be reached
   */
  public List<Step> steps() {
    return asked(
        () ->
            Arrays.stream(flyway(OptionalInt.empty()).info().all())
                .filter(MigrationInfo::isVersioned)
                .map(Schema::step)
                .sorted(Comparator.comparingInt(Step::version))
                .toList());
  }

  /** Returns the highest version that was made; 0 if none was. */
  public int version() {
    return version(steps());
  }

  private static int version(List<Step> steps) {
    return steps.stream().filter(step -> step.isAbove(0)).mapToInt(Step::version).max().orElse(0);
  }

  /** Returns what {@link #up()} would do. */
  public List<Step> pending() {
    return steps().stream().filter(Step::isPending).toList();
  }

  /**
   * Makes what is pending.
   *
   * @return what was done, in its order; nothing if another process was faster
   * @throws IllegalStateException if a migration was made by another text than ours, or fails; what
   *     was made before it stays
   * @throws UnavailableException if the database cannot be reached
   */
  public List<Step> up() {
    return up(steps(), OptionalInt.empty());
  }

  /**
   * Returns what {@link #upTo} would do.
   *
   * @throws IllegalArgumentException if there is no such version, or the schema is above it
   */
  public List<Step> pendingTo(int version) {
    return pendingTo(version, steps());
  }

  private static List<Step> pendingTo(int version, List<Step> steps) {
    require(version, steps);
    if (version < version(steps)) {
      throw new IllegalArgumentException(
          "the schema is at %d, which is above %d: it goes down by `migrate down`"
              .formatted(version(steps), version));
    }
    return steps.stream().filter(step -> step.isPending() && step.version() <= version).toList();
  }

  /** Makes what is {@linkplain #pendingTo pending up to} {@code version}. */
  public List<Step> upTo(int version) {
    List<Step> steps = steps();
    return pendingTo(version, steps).isEmpty() ? List.of() : up(steps, OptionalInt.of(version));
  }

  /** Most programs that start find everything made, and Flyway need not look a second time. */
  private List<Step> up(List<Step> steps, OptionalInt target) {
    refuseOtherwiseMade(steps);
    if (steps.stream().allMatch(step -> step.state() == State.MADE)) {
      return List.of();
    }
    Set<String> made =
        asked(() -> flyway(target).migrate()).migrations.stream()
            .map(migration -> migration.version)
            .collect(Collectors.toSet());
    return steps().stream().filter(step -> made.contains(String.valueOf(step.version()))).toList();
  }

  /**
   * Returns what {@link #downTo} would undo, the newest first.
   *
   * @throws IllegalArgumentException if there is no such version
   * @throws IllegalStateException if one of the migrations is not ours
   */
  public List<Step> above(int version) {
    List<Step> steps = steps();
    if (version != 0) {
      require(version, steps);
    }
    List<Step> above =
        steps.stream()
            .filter(step -> step.isAbove(version))
            .sorted(Comparator.comparingInt(Step::version).reversed())
            .toList();
    refuseOtherwiseMade(above);
    refuseUnknown(above);
    return above;
  }

  /**
   * Undoes everything {@linkplain #above above} {@code version}, each migration by its own way back
   * in a transaction of its own. What they made is lost with all that is in it.
   *
   * @param version 0 to undo everything
   * @return what was undone, in its order
   * @throws IllegalStateException if a way back fails, and stays as if it had not been tried
   */
  public List<Step> downTo(int version) {
    List<Step> above = above(version);
    above.forEach(step -> asked(() -> WayBack.of(step).go(owner)));
    return above;
  }

  private static void require(int version, List<Step> steps) {
    if (steps.stream().noneMatch(step -> step.version() == version)) {
      throw new IllegalArgumentException(
          "there is no version %d: expected one of %s"
              .formatted(version, named(steps, step -> String.valueOf(step.version()))));
    }
  }

  private static void refuseOtherwiseMade(List<Step> steps) {
    List<Step> otherwise = in(State.MADE_OTHERWISE, steps);
    if (!otherwise.isEmpty()) {
      throw new IllegalStateException(
          named(otherwise, Step::toString)
              + ": made by another text than that of this program; use the program that made it");
    }
  }

  private static void refuseUnknown(List<Step> steps) {
    List<Step> unknown = in(State.UNKNOWN, steps);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          named(unknown, Step::toString)
              + ": this program does not know the way back; use the program that made it");
    }
  }

  private static List<Step> in(State state, List<Step> steps) {
    return steps.stream().filter(step -> step.state() == state).toList();
  }

  private static String named(List<Step> steps, Function<Step, String> name) {
    return steps.stream().map(name).collect(Collectors.joining(", "));
  }

  private static Step step(MigrationInfo migration) {
    return new Step(
        Integer.parseInt(migration.getVersion().getVersion()),
        migration.getDescription(),
        state(migration),
        Optional.ofNullable(migration.getInstalledOn()).map(Date::toInstant));
  }

  private static State state(MigrationInfo migration) {
    if (!migration.getState().isApplied()) {
      return State.PENDING;
    }
    if (!migration.getState().isResolved()) {
      return State.UNKNOWN;
    }
    return migration.isChecksumMatching() ? State.MADE : State.MADE_OTHERWISE;
  }

  private Flyway flyway(OptionalInt target) {
    var settings = Flyway.configure().dataSource(owner).connectRetries(0);
    target.ifPresent(version -> settings.target(String.valueOf(version)));
    return settings.load();
  }

  private static <T> T asked(Supplier<T> work) {
    try {
      return work.get();
    } catch (FlywayException failure) {
      RuntimeException meaning = SqlFailure.translated(failure);
      throw meaning == failure
          ? new IllegalStateException("the schema cannot be brought up to date", failure)
          : meaning;
    }
  }
}
