package io.indexwright.adapter.postgres.lease;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.lease.Lease;
import io.indexwright.application.port.lease.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Leases in a table: no connection is held while somebody has one. */
public final class PostgresLeases implements Leases {
  private final PostgresTransactions transactions;

  public PostgresLeases(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String TAKE =
      """
      -- leases.take
      insert into lease (name, holder, ends_at)
      values (:name, gen_random_uuid(), :end)
      on conflict (name) do update
      set holder = excluded.holder, ends_at = excluded.ends_at
      where lease.ends_at <= :at
      returning holder
      """;

  @Override
  public Optional<Lease> take(String name, Instant at, Duration length) {
    return transactions.inOne(
        handle ->
            handle
                .createQuery(TAKE)
                .bind("name", name)
                .bind("at", Columns.moment(at))
                .bind("end", Columns.moment(at.plus(length)))
                .map((row, context) -> Columns.uuid(row, "holder"))
                .findOne()
                .map(holder -> new Held(transactions, name, holder, length)));
  }

  private record Held(PostgresTransactions transactions, String name, UUID holder, Duration length)
      implements Lease {
    private static final String RENEW =
        """
        -- leases.renew
        update lease set ends_at = :end where name = :name and holder = :holder
        """;

    @Override
    public boolean renew(Instant at) {
      return transactions.inOne(
              handle ->
                  handle
                      .createUpdate(RENEW)
                      .bind("name", name)
                      .bind("holder", holder)
                      .bind("end", Columns.moment(at.plus(length)))
                      .execute())
          == 1;
    }

    private static final String GIVE_BACK =
        """
        -- leases.close
        delete from lease where name = :name and holder = :holder
        """;

    @Override
    public void close() {
      transactions.writing(
          handle ->
              handle.createUpdate(GIVE_BACK).bind("name", name).bind("holder", holder).execute());
    }
  }
}
