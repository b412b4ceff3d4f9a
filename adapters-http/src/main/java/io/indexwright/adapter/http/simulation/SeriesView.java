package io.indexwright.adapter.http.simulation;

import io.indexwright.adapter.http.form.Csv;
import java.util.List;
import java.util.stream.Stream;

/** A day of a simulation, as a row of its table. */
public record SeriesView(String date, String value, String points) {

  /** Returns the table of {@code days}, which come in their order. */
  public static Csv table(Stream<SeriesView> days) {
    return new Csv(
        List.of("date", "value", "points"),
        days.map(day -> List.of(day.date, day.value, day.points)).toList());
  }
}
