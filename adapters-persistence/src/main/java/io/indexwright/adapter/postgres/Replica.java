package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.replica.Lag;
import io.indexwright.adapter.postgres.replica.ReplayLag;
import io.indexwright.adapter.postgres.sql.ReadRoute;
import io.indexwright.adapter.postgres.watch.SlowLog;
import io.indexwright.adapter.postgres.watch.StatementWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;

/** A server that follows the primary, and is asked as long as it is not too late. */
final class Replica implements AutoCloseable {
  private final Pool pool;
  private final SlowLog slow;
  private final Lag lag;
  private final ReadRoute route;

  private Replica(Pool pool, SlowLog slow, Lag lag, ReadRoute route) {
    this.pool = pool;
    this.slow = slow;
    this.lag = lag;
    this.route = route;
  }

  static Replica following(
      Primary primary, Server server, DatabaseSettings settings, MeterRegistry meters) {
    Pool pool = Pool.ofQuestions(server, settings.detour(), meters);
    SlowLog slow = new SlowLog(settings.slow(), pool.jdbi(SqlLogger.NOP_SQL_LOGGER), meters);
    Jdbi copy = pool.jdbi(new StatementWatch(meters, slow));
    Lag lag = ReplayLag.between(primary.questionsInHaste(), copy, settings.lag());
    Gauge.builder("indexwright.replica.lag", lag, Replica::seconds)
        .description("how late the replica is; not a number if nobody knows")
        .baseUnit("seconds")
        .register(meters);
    return new Replica(
        pool, slow, lag, route(lag, settings.lag(), copy, primary.questionsInHaste()));
  }

  /** By {@code copy} as long as it is not later than {@code latest}. */
  static ReadRoute route(Lag lag, Duration latest, Jdbi copy, Jdbi afterwards) {
    return new ReadRoute(
        () -> lag.now().filter(late -> late.compareTo(latest) <= 0).map(fresh -> copy), afterwards);
  }

  private static double seconds(Lag lag) {
    return lag.now()
        .map(late -> (double) late.toMillis() / TimeUnit.SECONDS.toMillis(1))
        .orElse(Double.NaN);
  }

  ReadRoute route() {
    return route;
  }

  @Override
  public void close() {
    lag.close();
    slow.close();
    pool.close();
  }
}
