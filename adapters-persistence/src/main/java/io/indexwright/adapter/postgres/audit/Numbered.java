package io.indexwright.adapter.postgres.audit;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The number of an entry that is about to be written: none has it twice, and some are not used. */
record Numbered(long sequence, Writing written) {

  private static final String NEXT =
      """
      -- audit.next
      select sequence, created_at, created_by from audit_numbers(:count)
      """;

  static Numbered next(Handle handle) {
    return next(handle, 1).get(0);
  }

  /** Returns numbers for so many entries. */
  static List<Numbered> next(Handle handle, int count) {
    return handle
        .createQuery(NEXT)
        .bind("count", count)
        .map((row, context) -> new Numbered(row.getLong("sequence"), Writing.of(row)))
        .list();
  }
}
