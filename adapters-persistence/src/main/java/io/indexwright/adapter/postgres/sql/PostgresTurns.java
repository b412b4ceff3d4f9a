package io.indexwright.adapter.postgres.sql;

import io.indexwright.application.port.history.Turns;
import java.util.function.Supplier;

/** Turns as locks of the database, each held until the transaction of the work ends. */
public final class PostgresTurns implements Turns {
  private static final String LOCK =
      """
      -- turns.take
      select pg_advisory_xact_lock(hashtextextended(:name, 0))
      """;

  private final PostgresTransactions transactions;

  /** Lets everybody whom {@code transactions} reach have a turn. */
  public PostgresTurns(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T inTurn(String name, Supplier<T> work) {
    return transactions.inOne(
        () -> {
          transactions.writing(
              handle -> handle.createQuery(LOCK).bind("name", name).mapTo(String.class).list());
          return work.get();
        });
  }
}
