package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.planning.Closing;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.planning.PlanPreview;
import io.indexwright.application.planning.PlanPreview.Line;
import io.indexwright.application.planning.PlanTerms;
import io.indexwright.application.port.trading.Plans;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.dealing.RunId;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.portfolio.PortfolioId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** Plans in tables, a row for each line. */
public final class PostgresPlans implements Plans {
  private final PostgresTransactions transactions;

  /** Keeps plans where {@code transactions} reach. */
  public PostgresPlans(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String KEEP =
      """
      -- plans.keep
      insert into planned_run (
        run_id, portfolio_id, index_id, weighed, weights, policy, closes_of, planned_by, planned_at,
        plan, currency, fees, cash_left, gap, skipped, skipped_for, breaches)
      select
        :run, id, :index::uuid, :weighed, :weights::numeric[], :policy, :date, :by, :at,
        :plan, :currency, :fees, :cashLeft, :gap, :skipped, :skippedFor, :breaches
      from portfolio where id = :portfolio
      on conflict (run_id) do nothing
      """;

  @Override
  public void keep(KeptPlan plan) {
    transactions.writing(
        handle -> {
          List<Line> lines = plan.preview().lines();
          boolean isFirst = keep(handle, plan.terms(), plan.preview());
          if (isFirst && !lines.isEmpty()) {
            keep(handle, plan.terms().id(), lines);
          }
          if (!isFirst && StoredPlans.find(handle, plan.terms().id()).isEmpty()) {
            throw new IllegalStateException("no such portfolio: " + plan.terms().portfolio());
          }
        });
  }

  private static boolean keep(Handle handle, PlanTerms terms, PlanPreview preview) {
    return with(terms.goal(), handle.createUpdate(KEEP))
            .bind("run", terms.id().value())
            .bind("portfolio", terms.portfolio().value())
            .bind("policy", terms.policy())
            .bind("date", terms.date())
            .bind("by", terms.by().value())
            .bind("at", Columns.moment(terms.at()))
            .bind("plan", preview.digest().hex())
            .bind("currency", preview.fees().currency().getCurrencyCode())
            .bind("fees", preview.fees().amount())
            .bind("cashLeft", preview.cashLeft().amount())
            .bind("gap", preview.gap())
            .bindArray(
                "skipped",
                String.class,
                preview.skipped().keySet().stream().map(InstrumentId::value).toList())
            .bindArray("skippedFor", String.class, List.copyOf(preview.skipped().values()))
            .bindArray("breaches", String.class, preview.breaches())
            .execute()
        == 1;
  }

  private static Update with(Goal goal, Update keep) {
    SortedMap<InstrumentId, Weight> own = goal.given().orElseGet(Collections::emptySortedMap);
    return keep.bind("index", goal.followed().map(IndexId::value))
        .bindArray("weighed", String.class, own.keySet().stream().map(InstrumentId::value).toList())
        .bindArray("weights", String.class, own.values().stream().map(Weight::toString).toList());
  }

  private static final String LINE =
      """
      -- plans.keep-line
      insert into planned_line (
        run_id, position, instrument_id, side, quantity, price, value, fees, reason)
      values (:run, :position, :instrument, :side, :quantity, :price, :value, :fees, :reason)
      """;

  private static void keep(Handle handle, RunId run, List<Line> lines) {
    PreparedBatch batch = handle.prepareBatch(LINE);
    for (int position = 0; position < lines.size(); position++) {
      Line line = lines.get(position);
      batch
          .bind("run", run.value())
          .bind("position", position)
          .bind("instrument", line.instrument().value())
          .bind("side", line.side().name())
          .bind("quantity", line.quantity().units())
          .bind("price", line.price().perUnit())
          .bind("value", line.value().amount())
          .bind("fees", line.fees().amount())
          .bind("reason", line.reason())
          .add();
    }
    batch.execute();
  }

  @Override
  public Optional<KeptPlan> find(RunId run) {
    return transactions.reading(handle -> StoredPlans.find(handle, run));
  }

  private static final String HOLD =
      """
      -- plans.hold
      select run_id from planned_run where run_id = :run for no key update
      """;

  @Override
  public Optional<KeptPlan> hold(RunId run) {
    return transactions.inOne(
        handle -> {
          handle.createQuery(HOLD).bind("run", run.value()).mapTo(String.class).list();
          return StoredPlans.find(handle, run);
        });
  }

  @Override
  public Page<KeptPlan, RunId> of(PortfolioId portfolio, PageRequest<RunId> wanted) {
    return Page.of(
        transactions.reading(handle -> StoredPlans.of(handle, portfolio, wanted)),
        wanted.limit(),
        plan -> plan.terms().id());
  }

  private static final String CLOSE =
      """
      -- plans.close
      update planned_run
      set closed_as = :as, closed_by = :by, closed_at = :at, closed_for = :for
      where run_id = :run and closed_as is null
      """;

  @Override
  public void close(RunId run, Closing how) {
    transactions.writing(
        handle -> {
          int closed =
              handle
                  .createUpdate(CLOSE)
                  .bind("run", run.value())
                  .bind("as", how.kind().name())
                  .bind("by", how.by().value())
                  .bind("at", Columns.moment(how.at()))
                  .bindArray("for", String.class, how.reasons())
                  .execute();
          if (closed == 0) {
            throw new IllegalStateException("no plan that waits: " + run);
          }
        });
  }
}
