package io.indexwright.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import io.indexwright.bootstrap.secret.FakeVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSettingsTest {
  private static final Path USER_HOME = Path.of("/home/someone");
  private static final String KEY = "A".repeat(43) + "=";
  private static final Map<String, String> SERVER =
      Map.of(
          "INDEXWRIGHT_DB_URL", "jdbc:postgresql://db:5432/indexwright",
          "INDEXWRIGHT_DB_USER", "app");

  @TempDir private Path folder = Path.of("");

  private static Settings read(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(SERVER);
    environment.putAll(more);
    return SettingsReader.read(environment, USER_HOME);
  }

  @Test
  void comeFromAFile() throws IOException {
    Settings settings =
        read(
            Map.of(
                "INDEXWRIGHT_DB_PASSWORD_FILE", file("app", "s3cret\n"),
                "INDEXWRIGHT_DB_OWNER", "keeper",
                "INDEXWRIGHT_DB_OWNER_PASSWORD_FILE", file("owner", "0ther\n"),
                "INDEXWRIGHT_TDENGINE_URL", "jdbc:TAOS-WS://series:6041/",
                "INDEXWRIGHT_TDENGINE_USER", "root",
                "INDEXWRIGHT_TDENGINE_PASSWORD_FILE", file("series", "third\n"),
                "INDEXWRIGHT_FIELD_KEYS_FILE", file("keys", "a:" + KEY)));

    assertThat(settings.database().orElseThrow().password()).isEqualTo("s3cret");
    assertThat(settings.use().migration().owner().orElseThrow().password()).isEqualTo("0ther");
    assertThat(settings.tdengine().orElseThrow().password()).isEqualTo("third");
    assertThat(settings.secrets().find(new SecretName("INDEXWRIGHT_FIELD_KEYS")))
        .contains(Secret.of("a:" + KEY));
    assertThat(settings.toString()).doesNotContain("s3cret", "0ther", "third", KEY);
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void comeFromAVault_ifTheyAreNotToldOtherwise() throws IOException {
    try (FakeVault vault = new FakeVault()) {
      vault.holds("INDEXWRIGHT_DB_PASSWORD", "s3cret");
      Map<String, String> told =
          Map.of(
              "INDEXWRIGHT_VAULT_URL", vault.address().toString(),
              "INDEXWRIGHT_VAULT_TOKEN_FILE", file("token", "t0ken\n"));

      assertThat(read(told).database().orElseThrow().password()).isEqualTo("s3cret");
      assertThat(vault.asked()).containsOnly("GET /v1/secret/data/indexwright");

      Map<String, String> outright = new HashMap<>(told);
      outright.put("INDEXWRIGHT_DB_PASSWORD", "mine");
      assertThat(read(outright).database().orElseThrow().password()).isEqualTo("mine");
    }
  }

  @Test
  void signInByThePasswordThatTheyAreNow() throws IOException {
    try (FakeVault vault = new FakeVault()) {
      vault.holds("INDEXWRIGHT_DB_PASSWORD", "s3cret");
      Settings settings =
          read(
              Map.of(
                  "INDEXWRIGHT_VAULT_URL",
                  vault.address().toString(),
                  "INDEXWRIGHT_VAULT_TOKEN",
                  "t0ken"));
      DatabaseAddress stale = new DatabaseAddress("jdbc:postgresql://db/x", "app", "stale");

      assertThat(settings.use().passwords().of(stale)).isEqualTo("s3cret");
    }
    assertThat(
            SettingsReader.read(Map.of(), USER_HOME)
                .use()
                .passwords()
                .of(new DatabaseAddress("jdbc:postgresql://own/x", "own", "0wn")))
        .isEqualTo("0wn");
  }

  @Test
  void areNotAskedFor_whereNothingNeedsThem() throws IOException {
    try (FakeVault vault = new FakeVault()) {
      vault.holds("INDEXWRIGHT_DB_PASSWORD", "s3cret");

      Settings settings =
          SettingsReader.read(
              Map.of(
                  "INDEXWRIGHT_VAULT_URL", vault.address().toString(),
                  "INDEXWRIGHT_VAULT_TOKEN", "t0ken",
                  "INDEXWRIGHT_VAULT_MOUNT", "kv",
                  "INDEXWRIGHT_VAULT_PATH", "team/prod"),
              USER_HOME);

      assertThat(settings.database()).isEmpty();
      assertThat(vault.asked()).isEmpty();
      settings.secrets().find(new SecretName("ANYTHING"));
      assertThat(vault.asked()).containsExactly("GET /v1/kv/data/team/prod");
    }
  }

  @Test
  void areRefusedTogether_withoutBeingShown() throws IOException {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                read(
                    Map.of(
                        "INDEXWRIGHT_DB_PASSWORD", "s3cret",
                        "INDEXWRIGHT_DB_PASSWORD_FILE", file("app", "s3cret"),
                        "INDEXWRIGHT_TDENGINE_PASSWORD_FILE", "/nowhere/s3cret",
                        "INDEXWRIGHT_FIELD_KEYS", "a:s3cret",
                        "INDEXWRIGHT_VAULT_TOKEN", "t0ken",
                        "INDEXWRIGHT_HTTP_PORT", "x")))
        .withMessage(
            """
            the settings cannot be used:
              INDEXWRIGHT_DB_PASSWORD, INDEXWRIGHT_DB_PASSWORD_FILE: only one of them can be given
              INDEXWRIGHT_VAULT_TOKEN: makes sense only with INDEXWRIGHT_VAULT_URL
              INDEXWRIGHT_TDENGINE_PASSWORD: the file of INDEXWRIGHT_TDENGINE_PASSWORD_FILE is\
             unavailable (there is none)
              INDEXWRIGHT_FIELD_KEYS: field key 1: expected 32 bytes in Base64
              INDEXWRIGHT_HTTP_PORT: expected a number from 0 to 65535, was 'x'""");
  }

  @Test
  void areRefused_whenTheVaultCannotBeAsked() {
    try (FakeVault vault = new FakeVault()) {
      assertThatExceptionOfType(SettingsException.class)
          .isThrownBy(
              () ->
                  read(
                      Map.of(
                          "INDEXWRIGHT_VAULT_URL",
                          vault.address().toString(),
                          "INDEXWRIGHT_VAULT_TOKEN",
                          "wr0ng")))
          .withMessage(
              """
              the settings cannot be used:
                INDEXWRIGHT_DB_PASSWORD: the vault at %s is unavailable (it answered 403)
                INDEXWRIGHT_DB_PASSWORD: missing, needed with INDEXWRIGHT_DB_URL"""
                  .formatted(vault.address()));
    }
  }

  @Test
  void needAVaultThatIsUnderstood_andAToken() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read(Map.of("INDEXWRIGHT_VAULT_URL", "https://vault:8200")))
        .withMessageContaining(
            "INDEXWRIGHT_VAULT_TOKEN: missing, needed with INDEXWRIGHT_VAULT_URL");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                read(
                    Map.of(
                        "INDEXWRIGHT_VAULT_URL", "https://me:s3cret@vault",
                        "INDEXWRIGHT_VAULT_TOKEN", "t0ken")))
        .withMessageContaining(
            "INDEXWRIGHT_VAULT_URL, INDEXWRIGHT_VAULT_MOUNT, INDEXWRIGHT_VAULT_PATH: expected")
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("s3cret", "t0ken"));
  }

  @Test
  void warnOfAVaultThatIsOverheard() {
    assertThat(
            SettingsReader.read(
                    Map.of(
                        "INDEXWRIGHT_VAULT_URL", "http://vault:8200",
                        "INDEXWRIGHT_VAULT_TOKEN", "t0ken"),
                    USER_HOME)
                .warnings())
        .containsExactly("INDEXWRIGHT_VAULT_URL: without https everybody on the way reads secrets");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
