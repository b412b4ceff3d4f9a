package io.indexwright.adapter.postgres.audit;

import org.jdbi.v3.core.Handle;

/** The number of an entry that is about to be written: none has it twice, and some are not used. */
record Numbered(long sequence, Writing written) {

  private static final String NEXT =
      """
      -- audit.next
      select sequence, created_at, created_by from audit_next()
      """;

  static Numbered next(Handle handle) {
    return handle
        .createQuery(NEXT)
        .map((row, context) -> new Numbered(row.getLong("sequence"), Writing.of(row)))
        .one();
  }
}
