package io.indexwright.adapter.postgres.privacy;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.UserId;
import io.indexwright.application.port.privacy.Consents;
import io.indexwright.application.privacy.Consent;
import io.indexwright.application.privacy.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Consents, one a row. */
public final class PostgresConsents implements Consents {
  private final PostgresTransactions transactions;

  /** Keeps consents where {@code transactions} reach. */
  public PostgresConsents(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String ADD =
      """
      -- consents.add
      insert into consent (user_id, purpose, text_version, granted, at)
      values (:user, :purpose, :text, :granted, :at)
      """;

  @Override
  public void add(UserId user, Consent consent) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("user", user.value())
                .bind("purpose", consent.purpose().name())
                .bind("text", consent.text())
                .bind("granted", consent.isGranted())
                .bind("at", Columns.moment(consent.at()))
                .execute());
  }

  private static final String OF =
      """
      -- consents.of
      select purpose, text_version, granted, at
      from consent
      where user_id = :user
      order by sequence desc
      """;

  @Override
  public List<Consent> of(UserId user) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(OF)
                .bind("user", user.value())
                .map((row, context) -> consent(row))
                .list());
  }

  private static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        new Purpose(row.getString("purpose")),
        row.getString("text_version"),
        row.getBoolean("granted"),
        Columns.instant(row, "at"));
  }
}
