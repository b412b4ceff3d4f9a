package io.indexwright.quality.inspection;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.indexwright.quality.Finding;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.soak.Soak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Dates that are bad, of these those found, and all that were flagged.
 *
 * @param series how many were looked through
 */
record Tally(int series, int bad, int found, int flagged) {
  static final Tally NONE = new Tally(0, 0, 0, 0);

  /** Counts one series: every date of a row or of a row that is missing, under a finding or not. */
  Tally and(RawSeries rows, Collection<LocalDate> badDates, List<Finding> findings) {
    NavigableSet<LocalDate> dates = new TreeSet<>(badDates);
    rows.rows().stream().map(RawRow::date).forEach(dates::add);
    dates.removeIf(date -> findings.stream().noneMatch(finding -> finding.covers(date)));
    int hits = (int) dates.stream().filter(badDates::contains).count();
    return plus(new Tally(1, badDates.size(), hits, dates.size()));
  }

  Tally plus(Tally other) {
    return new Tally(
        series + other.series, bad + other.bad, found + other.found, flagged + other.flagged);
  }

  /** Of the dates flagged, those that are bad. */
  double precision() {
    return flagged == 0 ? 1 : (double) found / flagged;
  }

  /** Of the bad dates, those flagged. */
  double recall() {
    return bad == 0 ? 1 : (double) found / bad;
  }

  /** Adds a line to {@code target/quality.txt} when laws are tried at their full counts. */
  Tally noted(String name) {
    if (Soak.isFull()) {
      try {
        Files.writeString(
            Path.of("target", "quality.txt"), name + " " + this + "\n", APPEND, CREATE);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return "series %s, bad %s, found %s, flagged %s, precision %s, recall %s"
        .formatted(series, bad, found, flagged, Evidence.of(precision()), Evidence.of(recall()));
  }
}
