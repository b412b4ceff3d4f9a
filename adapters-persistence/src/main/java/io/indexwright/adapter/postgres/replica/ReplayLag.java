package io.indexwright.adapter.postgres.replica;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second how far the primary has written and how far the copy has replayed. The copy
 * is as late as the last of these moments at which the primary had not written more than the copy
 * has now. What the copy says of itself is not enough: if it lost the primary, it believes that it
 * has everything.
 */
public final class ReplayLag implements Lag {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayLag.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Jdbi primary;
  private final Jdbi copy;
  private final Duration longest;
  private final Deque<Written> seen = new ArrayDeque<>();
  private final Timer timer = new Timer("replica lag", true);
  private volatile Optional<Long> caughtUpAt = Optional.empty();

  private ReplayLag(Jdbi primary, Jdbi copy, Duration longest) {
    this.primary = primary;
    this.copy = copy;
    this.longest = longest;
  }

  /**
   * Begins to look.
   *
   * @param longest a copy that is later than this is of no use
   */
  public static ReplayLag between(Jdbi primary, Jdbi copy, Duration longest) {
    ReplayLag lag = new ReplayLag(primary, copy, longest);
    lag.timer.schedule(lag.looking(), 0, LOOK_EVERY.toMillis());
    return lag;
  }

  private TimerTask looking() {
    return new TimerTask() {
      @Override
      public void run() {
        look();
      }
    };
  }

  @Override
  public Optional<Duration> now() {
    return caughtUpAt.map(then -> Duration.ofNanos(System.nanoTime() - then));
  }

  private void look() {
    try {
      see(System.nanoTime(), position(primary, WRITTEN));
      caughtUpAt = position(copy, REPLAYED).flatMap(this::lastSeenBy);
    } catch (JdbiException away) {
      caughtUpAt = Optional.empty();
      LOG.debug("the lag of the replica cannot be measured", away);
    }
  }

  private void see(long now, Optional<Long> written) {
    written.ifPresent(position -> seen.addFirst(new Written(now, position)));
    seen.removeIf(moment -> now - moment.at() > longest.plus(LOOK_EVERY).toNanos());
  }

  private Optional<Long> lastSeenBy(long replayed) {
    for (Iterator<Written> latestFirst = seen.iterator(); latestFirst.hasNext(); ) {
      Written moment = latestFirst.next();
      if (moment.position() <= replayed) {
        return Optional.of(moment.at());
      }
    }
    return Optional.empty();
  }

  private static final String WRITTEN =
      """
      -- replica.written
      select case when not pg_is_in_recovery() then (pg_current_wal_lsn() - '0/0')::bigint end
      """;

  /** Nothing if it is no copy, or not one any more. */
  private static final String REPLAYED =
      """
      -- replica.replayed
      select case when pg_is_in_recovery() then (pg_last_wal_replay_lsn() - '0/0')::bigint end
      """;

  private static Optional<Long> position(Jdbi server, String question) {
    return server.withHandle(handle -> handle.createQuery(question).mapTo(Long.class).findOne());
  }

  @Override
  public void close() {
    timer.cancel();
  }

  private record Written(long at, long position) {}
}
