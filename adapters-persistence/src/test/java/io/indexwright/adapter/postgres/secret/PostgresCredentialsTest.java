package io.indexwright.adapter.postgres.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.crypto.FieldCipher;
import io.indexwright.adapter.postgres.crypto.KeyRing;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.port.secret.UnreadableSecretException;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCredentialsTest extends CredentialsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PostgresCredentials credentials =
      new PostgresCredentials(DATABASE.transactions(), new FieldCipher(this::ring));

  private KeyRing ring() {
    return KeyRing.parse(
        Secret.of(
            keys.stream().map(PostgresCredentialsTest::key).collect(Collectors.joining(","))));
  }

  private static String key(KeyId id) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) id.value().charAt(0));
    return id + ":" + Base64.getEncoder().encodeToString(key);
  }

  @Override
  Credentials credentials() {
    DATABASE.tell("truncate credential");
    return credentials;
  }

  @Test
  void leavesNothingToRead_whereItLies() {
    credentials.put(API_KEY, Secret.of("open sesame"), NOON);

    String row = DATABASE.ask("select credential::text from credential");

    assertThat(row)
        .contains("twelve-data", "api-key", "v1.old.", ",old,")
        .doesNotContain(
            "sesame", Base64.getEncoder().encodeToString("open sesame".getBytes(UTF_8)));
  }

  @Test
  void opensNothing_whenRowsWereExchanged() {
    CredentialName other = CredentialName.parse("broker/key");
    credentials.put(API_KEY, VALUE, NOON);
    credentials.put(other, Secret.of("another"), NOON);
    DATABASE.tell(
        "update credential set sealed = (select sealed from credential where service = 'broker')");

    assertThat(credentials.find(other)).contains(Secret.of("another"));
    assertThatThrownBy(() -> credentials.find(API_KEY))
        .isInstanceOf(UnreadableSecretException.class)
        .hasMessage(
            "credential.sealed of twelve-data/api-key cannot be opened: it was changed, or sealed"
                + " for another place or key");
  }

  @Test
  void rotatesNone_whenOneCannotBeOpened() {
    CredentialName other = CredentialName.parse("broker/key");
    credentials.put(API_KEY, VALUE, NOON);
    credentials.put(other, VALUE, NOON);
    DATABASE.tell(
        """
        update credential set sealed = (select sealed from credential where service = 'broker')
        where service = 'twelve-data'
        """);
    keys.add(0, NEW);

    assertThatThrownBy(() -> credentials.rotate(10))
        .isInstanceOf(UnreadableSecretException.class)
        .hasMessageContaining("twelve-data/api-key");

    assertThat(DATABASE.ask("select string_agg(key_id, ' ') from credential")).isEqualTo("old old");
    assertThat(credentials.find(other)).contains(VALUE);
  }
}
