package io.indexwright.application.feed;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a source said of one thing that it was asked for. */
public sealed interface Reply<T> {

  /** Answers with the case it is. */
  default <R> R fold(Function<Answered<T>, R> answered, Function<Failed<T>, R> failed) {
    return this instanceof Answered<T> rows ? answered.apply(rows) : failed.apply((Failed<T>) this);
  }

  /** Returns this and what was said of the days that follow: all of it, or why some is missing. */
  default Reply<T> then(Reply<T> next) {
    return fold(
        first -> next.fold(second -> first.with(second), failed -> failed), failed -> failed);
  }

  /**
   * It answered, if only with nothing.
   *
   * @param rows that were found right, in the order of the source
   * @param quarantined the others
   */
  record Answered<T>(List<Sourced<T>> rows, List<QuarantinedRow> quarantined) implements Reply<T> {

    /** Copies what it is given. */
    public Answered {
      rows = List.copyOf(rows);
      quarantined = List.copyOf(quarantined);
    }

    /** The source has nothing. */
    public static <T> Answered<T> nothing() {
      return new Answered<>(List.of(), List.of());
    }

    private Answered<T> with(Answered<T> next) {
      return new Answered<>(
          Stream.concat(rows.stream(), next.rows.stream()).toList(),
          Stream.concat(quarantined.stream(), next.quarantined.stream()).toList());
    }
  }

  /**
   * There is nothing to use.
   *
   * @param text for a reader: what was expected and what happened, without secrets
   */
  record Failed<T>(Failure failure, String text) implements Reply<T> {}
}
