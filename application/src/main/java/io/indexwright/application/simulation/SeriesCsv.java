package io.indexwright.application.simulation;

import java.util.function.Consumer;

/** The series of a simulation as comma-separated values: {@code date,value,points}. */
public final class SeriesCsv {
  private final StringBuilder text = new StringBuilder("date,value,points\n");

  private SeriesCsv() {}

  /** Returns the text of all rows that {@code writer} adds, every line with its end. */
  public static String of(Consumer<SeriesCsv> writer) {
    SeriesCsv csv = new SeriesCsv();
    writer.accept(csv);
    return csv.text.toString();
  }

  /** Adds a row; the numbers as they are. */
  public void row(String date, String value, String points) {
    text.append(date).append(',').append(value).append(',').append(points).append('\n');
  }
}
