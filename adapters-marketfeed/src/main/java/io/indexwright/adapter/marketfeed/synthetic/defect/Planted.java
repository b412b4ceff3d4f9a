package io.indexwright.adapter.marketfeed.synthetic.defect;

import io.indexwright.quality.RawSeries;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A series with defects, and the truth about it.
 *
 * @param touched every date with a row that is not what it was, is missing or comes twice
 */
public record Planted(RawSeries series, SortedMap<LocalDate, Defect> touched) {

  /** Keeps a copy that nobody can change. */
  public Planted {
    touched = Collections.unmodifiableSortedMap(new TreeMap<>(touched));
  }
}
