package io.indexwright.quality;

import io.indexwright.calendar.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something wrong with some rows.
 *
 * @param rows the dates concerned, from the first to the last
 * @param evidence the numbers that say so, in words
 * @param proposal what would mend it, where that can be known from the rows alone
 */
public record Finding(
    Span rows, Kind kind, Severity severity, String evidence, Optional<Proposal> proposal) {

  /** Findings by their first date, then by kind, then by their last date. */
  public static final Comparator<Finding> BY_DATE =
      Comparator.comparing((Finding finding) -> finding.rows.first())
          .thenComparing(Finding::kind)
          .thenComparing(finding -> finding.rows.last())
          .thenComparing(Finding::evidence);

  /** Returns true if a row of this date is in question. */
  public boolean covers(LocalDate date) {
    return rows.contains(date);
  }

  /** Returns the series with the proposal applied, and as it is where there is none. */
  public RawSeries mended(RawSeries series) {
    return proposal.map(made -> made.appliedTo(series, rows)).orElse(series);
  }
}
