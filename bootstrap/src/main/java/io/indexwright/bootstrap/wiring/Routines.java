package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.postgres.index.PostgresCalculationRuns;
import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.postgres.reference.PostgresAnnouncements;
import io.indexwright.adapter.postgres.reference.PostgresFixings;
import io.indexwright.adapter.postgres.routine.PostgresStepLog;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.PostgresTurns;
import io.indexwright.application.calculation.CalculationJob;
import io.indexwright.application.daily.DailyRun;
import io.indexwright.application.daily.DayInspection;
import io.indexwright.application.daily.DayIntake;
import io.indexwright.application.daily.PublishDay;
import io.indexwright.application.index.PublishLevels;
import io.indexwright.application.market.ImportMarket;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Prices;
import io.indexwright.application.rebalance.RebalanceRun;
import io.indexwright.application.stepping.Steps;
import io.indexwright.quality.Severity;
import java.time.Clock;

/** Work of several steps, all of it on the connections for long work: a step is a transaction. */
public final class Routines {
  /** What a market can do and a source does more often is looked at by somebody. */
  private static final Severity HOLDING = Severity.SUSPICIOUS;

  private final PostgresTransactions work;
  private final DayParts parts;
  private final RebalanceRun.Desk desk;
  private final Clock clock;

  Routines(PostgresTransactions work, DayParts parts, RebalanceRun.Desk desk, Clock clock) {
    this.work = work;
    this.parts = parts;
    this.desk = desk;
    this.clock = clock;
  }

  /** What a day is done with. */
  record DayParts(Indices indices, Prices prices, ImportMarket intake, PublishLevels publish) {}

  /** The day of the product. */
  public DailyRun daily() {
    PostgresAnnouncements announcements = new PostgresAnnouncements(work);
    return new DailyRun(
        steps(),
        new DayIntake(parts.intake(), new PostgresFixings(work), announcements),
        new DayInspection(parts.indices(), parts.prices(), announcements, HOLDING),
        publishDay());
  }

  private PublishDay publishDay() {
    return new PublishDay(
        parts.indices(),
        parts.publish(),
        new PublishDay.Records(new PostgresCalculationRuns(work), new PostgresOutbox(work)),
        new PublishDay.Engine(version(), clock));
  }

  /** The calculation of one index, when somebody asks for it. */
  CalculationJob calculation() {
    return new CalculationJob(publishDay(), work, clock);
  }

  /** A rebalance from its plan to its fills. */
  public RebalanceRun rebalance() {
    return new RebalanceRun(steps(), desk, new PostgresOutbox(work));
  }

  private Steps steps() {
    return new Steps(new PostgresStepLog(work), new PostgresTurns(work), work);
  }

  private static String version() {
    String version = Routines.class.getPackage().getImplementationVersion();
    return version == null ? "not built" : version;
  }
}
