package io.indexwright.adapter.postgres.market;

import io.indexwright.application.port.history.ArchivedException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The years of bars: each is a partition, or lies in the archive, or has nothing yet. */
public final class BarYears {

  private static final String PARTITION =
      """
      -- bars.open-years
      select count(bar_partition(day)) from unnest(:days::date[]) as years (day)
      """;
  private static final String ARCHIVED =
      """
      -- bars.archived-years
      select year from bar_archive order by year
      """;
  private static final String AWAY =
      """
      -- bars.years-away
      select year
      from bar_archive
      where instruments && :numbers
        and make_date(year, 1, 1) < :until
        and make_date(year + 1, 1, 1) > :from
      order by year
      """;

  private BarYears() {}

  /**
   * Makes sure that bars of {@code years} find a place.
   *
   * @throws ArchivedException if a year is archived
   */
  public static void open(Handle handle, Collection<Integer> years) {
    SortedSet<Integer> archived = archived(handle);
    archived.retainAll(years);
    if (!archived.isEmpty()) {
      throw new ArchivedException(away(archived));
    }
    if (!years.isEmpty()) {
      handle
          .createQuery(PARTITION)
          .bindArray(
              "days", LocalDate.class, years.stream().map(y -> LocalDate.of(y, 1, 1)).toList())
          .mapTo(long.class)
          .one();
    }
  }

  /** Returns the years that cannot be written. */
  static SortedSet<Integer> archived(Handle handle) {
    return new TreeSet<>(handle.createQuery(ARCHIVED).mapTo(Integer.class).list());
  }

  /**
   * Lets an answer pass that nothing in the archive belongs to.
   *
   * @throws ArchivedException if bars of these instruments in this stretch are archived
   */
  static void requireNothingAway(Handle handle, Stretch stretch, List<Long> numbers) {
    List<Integer> years =
        handle
            .createQuery(AWAY)
            .bindArray("numbers", Long.class, numbers)
            .bind("from", stretch.fromInclusive())
            .bind("until", stretch.untilExclusive())
            .mapTo(Integer.class)
            .list();
    if (!years.isEmpty()) {
      throw new ArchivedException(away(years));
    }
  }

  static String away(Collection<Integer> years) {
    return "archived, to be brought back first: the bars of "
        + years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
