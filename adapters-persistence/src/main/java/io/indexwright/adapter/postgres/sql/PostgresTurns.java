package io.indexwright.adapter.postgres.sql;

import io.indexwright.application.port.history.Turns;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

  private static final String LOCK_FREE =
      """
      -- turns.take-free
      select name from unnest(:names::text[]) as told (name)
      where pg_try_advisory_xact_lock(hashtextextended(name, 0))
      """;

  @Override
  public <T> T inFreeTurns(Set<String> names, Function<Set<String>, T> work) {
    return transactions.inOne(
        handle ->
            work.apply(
                handle
                    .createQuery(LOCK_FREE)
                    .bindArray("names", String.class, List.copyOf(names))
                    .mapTo(String.class)
                    .collect(Collectors.toSet())));
  }
}
