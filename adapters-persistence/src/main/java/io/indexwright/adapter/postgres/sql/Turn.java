package io.indexwright.adapter.postgres.sql;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One writer of a thing at a time, also of a thing that has no row yet. */
public final class Turn {
  private static final String AWAIT =
      """
      -- turns.await
      select pg_advisory_xact_lock(hashtext(:kind), place)
      from (
        select distinct hashtext(name) as place
        from unnest(:names::text[]) as told (name)
        order by place) as turns
      """;

  private Turn() {}

  /**
   * Waits until nobody else writes the things of {@code names}; it is this transaction's turn until
   * it ends. Places are taken in one order, so that two that wait never wait for each other.
   *
   * @param kind the table they are in
   */
  public static void await(Handle handle, String kind, Collection<String> names) {
    handle
        .createQuery(AWAIT)
        .bind("kind", kind)
        .bindArray("names", String.class, List.copyOf(names))
        .mapTo(String.class)
        .list();
  }
}
