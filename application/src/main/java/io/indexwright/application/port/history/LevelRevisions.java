package io.indexwright.application.port.history;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.restatement.LevelRevision;
import io.indexwright.index.IndexId;
import java.time.LocalDate;
import java.util.List;

/** Everything that was ever published of indices, in force or not. */
public interface LevelRevisions {

  /** Returns every revision of one date, the first one first. */
  List<LevelRevision> of(IndexId index, LocalDate date);

  /**
   * Returns every revision of the dates that have more than one, by date and number, a page at a
   * time by date. Those of one date are never parted: the limit counts dates.
   */
  Page<LevelRevision, LocalDate> restated(IndexId index, PageRequest<LocalDate> wanted);
}
