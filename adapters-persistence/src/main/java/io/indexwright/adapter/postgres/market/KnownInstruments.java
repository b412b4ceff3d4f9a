package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.instrument.InstrumentId;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Refuses instruments that nobody has added. */
public final class KnownInstruments {
  private static final String KNOWN =
      """
      -- instruments.known
      select id from instrument where id = any(:ids)
      """;
  private static final String HELD =
      """
      -- instruments.hold
      select id from instrument where id = any(:ids) order by id for no key update
      """;

  private KnownInstruments() {}

  /**
   * Lets known instruments pass.
   *
   * @throws IllegalStateException if one of {@code ids} is not known
   */
  public static void require(Handle handle, Collection<InstrumentId> ids) {
    require(handle, ids, KNOWN);
  }

  /**
   * Lets known instruments pass, to one transaction at a time.
   *
   * @throws IllegalStateException if one of {@code ids} is not known
   */
  public static void hold(Handle handle, Collection<InstrumentId> ids) {
    require(handle, ids, HELD);
  }

  private static void require(Handle handle, Collection<InstrumentId> ids, String query) {
    if (ids.isEmpty()) {
      return;
    }
    NavigableSet<InstrumentId> unknown = new TreeSet<>(ids);
    handle
        .createQuery(query)
        .bindArray("ids", String.class, unknown.stream().map(InstrumentId::value).toList())
        .map((row, context) -> Columns.instrument(row, "id"))
        .list()
        .forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
  }
}
