package io.indexwright.adapter.postgres.secret;

import io.indexwright.adapter.postgres.crypto.FieldCipher;
import io.indexwright.adapter.postgres.crypto.FieldPlace;
import io.indexwright.adapter.postgres.crypto.KeyRing;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.KeptCredential;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Credentials in a table: the server knows their names, and never what they are. */
public final class PostgresCredentials implements Credentials {
  private final PostgresTransactions transactions;
  private final FieldCipher cipher;

  /** Keeps credentials where {@code transactions} reach, sealed by {@code cipher}. */
  public PostgresCredentials(PostgresTransactions transactions, FieldCipher cipher) {
    this.transactions = transactions;
    this.cipher = cipher;
  }

  private static final String PUT =
      """
      -- credentials.put
      insert into credential (service, field, sealed, key_id, changed_at)
      values (:service, :field, :sealed, :key, :at)
      on conflict (service, field) do update
      set sealed = excluded.sealed, key_id = excluded.key_id, changed_at = excluded.changed_at
      """;

  @Override
  public void put(CredentialName name, Secret value, Instant at) {
    FieldCipher.Sealed sealed = cipher.seal(value, place(name));
    transactions.writing(
        handle ->
            handle
                .createUpdate(PUT)
                .bind("service", name.service())
                .bind("field", name.field())
                .bind("sealed", sealed.text())
                .bind("key", sealed.key().value())
                .bind("at", Columns.moment(at))
                .execute());
  }

  private static final String FIND =
      """
      -- credentials.find
      select sealed from credential where service = :service and field = :field
      """;

  @Override
  public Optional<Secret> find(CredentialName name) {
    return transactions
        .reading(
            handle ->
                handle
                    .createQuery(FIND)
                    .bind("service", name.service())
                    .bind("field", name.field())
                    .mapTo(String.class)
                    .findOne())
        .map(stored -> cipher.open(stored, place(name)));
  }

  private static final String KEPT =
      """
      -- credentials.kept
      select service, field, key_id, changed_at from credential order by service, field
      """;

  @Override
  public List<KeptCredential> kept() {
    return transactions.reading(
        handle -> handle.createQuery(KEPT).map((row, context) -> kept(row)).list());
  }

  private static KeptCredential kept(ResultSet row) throws SQLException {
    return new KeptCredential(
        name(row), new KeyId(row.getString("key_id")), Columns.instant(row, "changed_at"));
  }

  private static final String REMOVE =
      """
      -- credentials.remove
      delete from credential where service = :service and field = :field
      """;

  @Override
  public boolean remove(CredentialName name) {
    return transactions.inOne(
        handle ->
            handle
                    .createUpdate(REMOVE)
                    .bind("service", name.service())
                    .bind("field", name.field())
                    .execute()
                > 0);
  }

  /** Whoever puts another value meanwhile waits, and whoever was faster is not touched. */
  private static final String DUE =
      """
      -- credentials.due
      select service, field, sealed
      from credential
      where key_id = any(:former)
      order by service, field
      limit :most
      for update
      """;

  private static final String ROTATE =
      """
      -- credentials.rotate
      update credential set sealed = :sealed, key_id = :key
      where service = :service and field = :field
      """;

  @Override
  public int rotate(int most) {
    KeyRing keys = cipher.keys();
    List<String> former = keys.ids().stream().skip(1).map(KeyId::value).toList();
    return transactions.inOne(
        handle -> {
          List<Due> due =
              handle
                  .createQuery(DUE)
                  .bindArray("former", String.class, former)
                  .bind("most", most)
                  .map((row, context) -> new Due(name(row), row.getString("sealed")))
                  .list();
          rotate(handle, due);
          return due.size();
        });
  }

  private record Due(CredentialName name, String sealed) {}

  private void rotate(Handle handle, List<Due> due) {
    PreparedBatch batch = handle.prepareBatch(ROTATE);
    for (Due each : due) {
      FieldPlace place = place(each.name());
      FieldCipher.Sealed anew = cipher.seal(cipher.open(each.sealed(), place), place);
      batch
          .bind("service", each.name().service())
          .bind("field", each.name().field())
          .bind("sealed", anew.text())
          .bind("key", anew.key().value())
          .add();
    }
    batch.execute();
  }

  private static CredentialName name(ResultSet row) throws SQLException {
    return new CredentialName(row.getString("service"), row.getString("field"));
  }

  private static FieldPlace place(CredentialName name) {
    return new FieldPlace("credential", "sealed", name.toString());
  }
}
