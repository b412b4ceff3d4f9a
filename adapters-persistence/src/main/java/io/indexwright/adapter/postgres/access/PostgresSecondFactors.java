package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.UserId;
import io.indexwright.application.port.access.SecondFactors;
import io.indexwright.proof.Digest;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Second factors, one a row, and what is left of the recovery codes. */
public final class PostgresSecondFactors implements SecondFactors {
  private final PostgresTransactions transactions;

  /** Keeps second factors where {@code transactions} reach. */
  public PostgresSecondFactors(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String BEGIN =
      """
      -- factors.begin
      insert into second_factor (user_id) values (:user)
      on conflict (user_id) do update set last_step = null
      where second_factor.last_step is null
      """;

  @Override
  public boolean begin(UserId user) {
    return transactions.inOne(
        handle -> handle.createUpdate(BEGIN).bind("user", user.value()).execute() > 0);
  }

  private static final String CONFIRMED =
      """
      -- factors.confirmed
      select last_step is not null from second_factor where user_id = :user
      """;

  @Override
  public boolean isConfirmed(UserId user) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(CONFIRMED)
                .bind("user", user.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
  }

  private static final String CONFIRM =
      """
      -- factors.confirm
      update second_factor set last_step = :step where user_id = :user and last_step is null
      """;

  private static final String KEEP =
      """
      -- factors.keep
      insert into recovery_code (user_id, digest) select :user, unnest(cast(:digests as text[]))
      """;

  @Override
  public boolean confirm(UserId user, long step, Set<Digest> recoveryCodes) {
    return transactions.inOne(
        handle -> {
          boolean isNew = isChanged(handle, CONFIRM, user, step);
          if (isNew) {
            handle
                .createUpdate(KEEP)
                .bind("user", user.value())
                .bindArray(
                    "digests", String.class, recoveryCodes.stream().map(Digest::hex).toList())
                .execute();
          }
          return isNew;
        });
  }

  private static final String USE =
      """
      -- factors.use
      update second_factor set last_step = :step where user_id = :user and last_step < :step
      """;

  @Override
  public boolean use(UserId user, long step) {
    return transactions.inOne(handle -> isChanged(handle, USE, user, step));
  }

  private static boolean isChanged(Handle handle, String statement, UserId user, long step) {
    return handle.createUpdate(statement).bind("user", user.value()).bind("step", step).execute()
        > 0;
  }

  private static final String SPEND =
      """
      -- factors.spend
      delete from recovery_code where user_id = :user and digest = :digest
      """;

  @Override
  public boolean spend(UserId user, Digest recoveryCode) {
    return transactions.inOne(
        handle ->
            handle
                    .createUpdate(SPEND)
                    .bind("user", user.value())
                    .bind("digest", recoveryCode.hex())
                    .execute()
                > 0);
  }

  private static final String REMOVE =
      """
      -- factors.remove
      delete from second_factor where user_id = :user
      """;

  @Override
  public boolean remove(UserId user) {
    return transactions.inOne(
        handle -> handle.createUpdate(REMOVE).bind("user", user.value()).execute() > 0);
  }
}
