package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.crypto.FieldCipher;
import io.indexwright.adapter.postgres.crypto.KeyRing;
import io.indexwright.adapter.postgres.secret.PostgresCredentials;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.Secret;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls of {@link PortCalls} about the credentials of outside services. */
final class SecretCalls {
  private static final CredentialName NAME = CredentialName.parse("twelve-data/api-key");
  private static final String FORMER = "a:" + Base64.getEncoder().encodeToString(new byte[32]);
  private static final String CURRENT = FORMER.replace("a:A", "b:B");

  private final PostgresCredentials former;
  private final PostgresCredentials current;

  SecretCalls(PostgresTransactions transactions) {
    this.former = new PostgresCredentials(transactions, under(FORMER));
    this.current = new PostgresCredentials(transactions, under(CURRENT + "," + FORMER));
  }

  private static FieldCipher under(String keys) {
    KeyRing ring = KeyRing.parse(Secret.of(keys));
    return new FieldCipher(() -> ring);
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("credentials.put", () -> former.put(NAME, Secret.of("s3cret"), Sample.FIRST));
    calls.put("credentials.find", () -> current.find(NAME));
    calls.put("credentials.kept", current::kept);
    calls.put("credentials.rotate", () -> current.rotate(10));
    calls.put("credentials.remove", () -> current.remove(NAME));
    return calls;
  }
}
