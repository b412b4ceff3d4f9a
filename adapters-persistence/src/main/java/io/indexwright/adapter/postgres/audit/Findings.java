package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.audit.AuditReport.Fault;
import io.indexwright.adapter.postgres.audit.AuditReport.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Faults as they are found; so many are remembered that a table that is gone fits into memory. */
final class Findings {
  private static final int MOST = 1_000;

  private final List<Fault> faults = new ArrayList<>();
  private long found;

  void add(Place place, long number, String finding) {
    found++;
    if (faults.size() < MOST) {
      faults.add(new Fault(place, number, finding));
    }
  }

  /** Adds a fault unless all is well. */
  void require(boolean isWell, Place place, long number, String finding) {
    if (!isWell) {
      add(place, number, finding);
    }
  }

  List<Fault> faults() {
    return Collections.unmodifiableList(faults);
  }

  long found() {
    return found;
  }
}
