package io.indexwright.application.calculation;

import io.indexwright.application.daily.PublishDay;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.port.Transactions;
import io.indexwright.index.IndexId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Publishes the levels of one index that are new or changed, all in one step. */
public final class CalculationJob implements JobWork {
  /** The kind of these jobs. */
  public static final JobKind KIND = new JobKind("index-calculation");

  private static final Pattern PARAMETERS = Pattern.compile("\\{\"index\":\"([0-9a-f-]{36})\"\\}");

  private final PublishDay publish;
  private final Transactions transactions;
  private final Clock clock;

  /** Publishes from what is known at the moments of {@code clock}. */
  public CalculationJob(PublishDay publish, Transactions transactions, Clock clock) {
    this.publish = publish;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns the job that calculates {@code index}. */
  public static JobRequest of(JobId id, IndexId index, Instant at) {
    return new JobRequest(id, KIND, "{\"index\":\"" + index.value() + "\"}", at);
  }

  /**
   * Publishes, and is done in the same transaction: what is done twice was published once.
   *
   * @throws IllegalArgumentException if no level can be calculated
   */
  @Override
  public void run(JobContext context) {
    IndexId index = index(context.parameters());
    transactions.inOne(
        () -> {
          String told = publish.publish(index, context.request().id().value(), clock.instant());
          context.progress(1, 1);
          return told;
        });
  }

  private static IndexId index(String parameters) {
    Matcher named = PARAMETERS.matcher(parameters);
    if (!named.matches()) {
      throw new IllegalArgumentException("not an index to calculate: " + parameters);
    }
    return new IndexId(UUID.fromString(named.group(1)));
  }
}
