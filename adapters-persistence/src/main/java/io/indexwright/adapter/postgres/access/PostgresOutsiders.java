package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.access.User;
import io.indexwright.application.port.access.Outsiders;
import java.util.Optional;

/** Those users who have an issuer and a subject in the place of a password. */
public final class PostgresOutsiders implements Outsiders {
  private final PostgresTransactions transactions;

  /** Keeps users where {@code transactions} reach. */
  public PostgresOutsiders(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String FIND =
      """
      -- outsiders.find
      select id, name, role, enabled, token_version, grace_until
      from app_user
      where issuer = :issuer and subject = :subject
      """;

  @Override
  public Optional<User> find(OutsideIdentity identity) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(FIND)
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .map((row, context) -> PostgresUsers.user(row))
                .findOne());
  }

  private static final String ADD =
      """
      -- outsiders.add
      insert into app_user (id, name, role, enabled, token_version, grace_until, issuer, subject)
      values (:id, :name, :role, :enabled, :version, :grace, :issuer, :subject)
      on conflict (issuer, subject) do nothing
      """;

  @Override
  public boolean add(User user, OutsideIdentity identity) {
    return transactions.inOne(
        handle ->
            PostgresUsers.bound(handle.createUpdate(ADD), user)
                    .bind("name", user.name().value())
                    .bind("issuer", identity.issuer())
                    .bind("subject", identity.subject())
                    .execute()
                > 0);
  }
}
