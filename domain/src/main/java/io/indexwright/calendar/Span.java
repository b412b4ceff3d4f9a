package io.indexwright.calendar;

import java.time.LocalDate;

/** The days from {@code first} to {@code last}, both included. */
public record Span(LocalDate first, LocalDate last) {

  /** Refuses a last day before the first. */
  public Span {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a span cannot end on " + last + " before " + first);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  @Override
  public String toString() {
    return first + " to " + last;
  }
}
