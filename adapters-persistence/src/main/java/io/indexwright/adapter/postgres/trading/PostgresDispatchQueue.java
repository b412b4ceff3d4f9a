package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.dispatch.DueRun;
import io.indexwright.application.port.trading.DispatchQueue;
import io.indexwright.dealing.RunId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Runs in a table; whoever takes one puts it off for everybody else. */
public final class PostgresDispatchQueue implements DispatchQueue {
  private final PostgresTransactions transactions;
  private final Runnable added;

  /**
   * Keeps runs where {@code transactions} reach.
   *
   * @param added what to do when others can see that there is one more; soon done
   */
  public PostgresDispatchQueue(PostgresTransactions transactions, Runnable added) {
    this.transactions = transactions;
    this.added = added;
  }

  /** Of a run that is not there the foreign key has something to say. */
  private static final String ADD =
      """
      -- dispatch.add
      insert into order_dispatch (run_id, due_at)
      select run, :at from unnest(:runs::uuid[]) as told (run)
      on conflict do nothing
      """;

  @Override
  public void add(Collection<RunId> runs, Instant at) {
    transactions.writing(
        handle -> {
          handle
              .createUpdate(ADD)
              .bindArray("runs", UUID.class, runs.stream().map(RunId::value).toList())
              .bind("at", Columns.moment(at))
              .execute();
          transactions.afterCommit(added);
        });
  }

  private static final String TAKE =
      """
      -- dispatch.take
      with due as (
        select run_id, due_at from order_dispatch
        where due_at <= :at order by due_at, run_id limit :limit for update skip locked
      ), taken as (
        update order_dispatch as waiting set due_at = :until, attempts = attempts + 1
        from due where waiting.run_id = due.run_id
        returning waiting.run_id, waiting.attempts, due.due_at as was_due_at
      )
      select run_id, portfolio_id, attempts,
        (select count(*) from trade_order where trade_order.run_id = taken.run_id) as orders
      from taken join order_run on id = run_id
      order by was_due_at, run_id
      """;

  @Override
  public List<DueRun> take(Instant at, Instant until, int limit) {
    return transactions.inOne(
        handle ->
            handle
                .createQuery(TAKE)
                .bind("at", Columns.moment(at))
                .bind("until", Columns.moment(until))
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new DueRun(
                            new RunId(Columns.uuid(row, "run_id")),
                            ByPortfolio.portfolio(row),
                            row.getInt("orders"),
                            row.getInt("attempts")))
                .list());
  }

  private static final String PUT_OFF =
      """
      -- dispatch.put-off
      update order_dispatch set due_at = :at where run_id = :run
      """;

  @Override
  public void putOff(RunId run, Instant at) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(PUT_OFF)
                .bind("run", run.value())
                .bind("at", Columns.moment(at))
                .execute());
  }

  private static final String REMOVE =
      """
      -- dispatch.remove
      delete from order_dispatch where run_id = any(:runs)
      """;

  @Override
  public void remove(Collection<RunId> runs) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(REMOVE)
                .bindArray("runs", UUID.class, runs.stream().map(RunId::value).toList())
                .execute());
  }
}
