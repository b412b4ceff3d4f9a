package io.indexwright.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.adapter.postgres.ConnectionBudget;
import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.DatabaseSettings;
import io.indexwright.adapter.postgres.MigrationSettings;
import io.indexwright.application.planning.FourEyes;
import io.indexwright.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final Path USER_HOME = Path.of("/home/someone");

  @TempDir private Path directory = Path.of("");

  @Test
  void runsOnThisMachineAlone_whenNothingIsSet() {
    Settings settings = SettingsReader.read(Map.of("PATH", "/bin"), USER_HOME);

    assertThat(settings.database()).isEmpty();
    assertThat(settings.home()).isEqualTo(USER_HOME.resolve(".indexwright"));
    assertThat(settings.face().address().host()).isEqualTo("127.0.0.1");
    assertThat(settings.face().address().port()).isEqualTo(7070);
    assertThat(settings.dealing().paperLatency()).isEqualTo(Duration.ZERO);
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void takesTwoPeopleAboveAValue_ifThatIsSaid() {
    assertThat(fourEyes(" 250000  USD ").areNeededFor(usd("250000.01"))).isTrue();
    assertThat(fourEyes("250000 USD").areNeededFor(usd("250000.00"))).isFalse();
    assertThat(fourEyes("")).isEqualTo(FourEyes.OFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"250000", "USD", "-1 USD", "1 US", "1.005 USD", "1 XAU", "a b"})
  void refusesAValueThatIsNoMoney(String said) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> fourEyes(said))
        .withMessageContaining("INDEXWRIGHT_FOUR_EYES_ABOVE: expected an amount and its currency");
  }

  private static FourEyes fourEyes(String said) {
    return SettingsReader.read(Map.of("INDEXWRIGHT_FOUR_EYES_ABOVE", said), USER_HOME)
        .dealing()
        .fourEyes();
  }

  private static Money usd(String amount) {
    return Money.of(amount, Currency.getInstance("USD"));
  }

  @Test
  void usesAGivenServer() {
    Settings settings =
        SettingsReader.read(
            Map.of(
                "INDEXWRIGHT_DB_URL", "jdbc:postgresql://db:5432/indexwright",
                "INDEXWRIGHT_DB_USER", "app",
                "INDEXWRIGHT_DB_PASSWORD", "s3cret"),
            USER_HOME);

    assertThat(settings.database().orElseThrow().user()).isEqualTo("app");
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void keepsPricesInAGivenTdengine() {
    Settings settings =
        SettingsReader.read(
            Map.of(
                "INDEXWRIGHT_TDENGINE_URL", "jdbc:TAOS-WS://series:6041/?token=t0ken",
                "INDEXWRIGHT_TDENGINE_USER", "app",
                "INDEXWRIGHT_TDENGINE_PASSWORD", "s3cret"),
            USER_HOME);

    assertThat(settings.tdengine().orElseThrow().user()).isEqualTo("app");
    assertThat(settings.toString()).contains("series:6041").doesNotContain("s3cret", "t0ken");
  }

  @Test
  void refusesATdengineThatCannotBeUsed_withoutShowingItsSecrets() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of("INDEXWRIGHT_TDENGINE_URL", "jdbc:TAOS-RS://h:6041/?token=t0ken"),
                    USER_HOME))
        .withMessage(
            """
            the settings cannot be used:
              INDEXWRIGHT_TDENGINE_USER: missing, needed with INDEXWRIGHT_TDENGINE_URL
              INDEXWRIGHT_TDENGINE_PASSWORD: missing, needed with INDEXWRIGHT_TDENGINE_URL
              INDEXWRIGHT_TDENGINE_URL: expected jdbc:TAOS-WS://host:6041/""");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(Map.of("INDEXWRIGHT_TDENGINE_USER", "a"), USER_HOME))
        .withMessageContaining("makes sense only with INDEXWRIGHT_TDENGINE_URL");
  }

  @Test
  void usesAServerAsItIsTold() {
    DatabaseSettings use =
        SettingsReader.read(
                Map.of(
                    "INDEXWRIGHT_DB_URL", "jdbc:postgresql://db:5432/indexwright",
                    "INDEXWRIGHT_DB_USER", "app",
                    "INDEXWRIGHT_DB_PASSWORD", "s3cret",
                    "INDEXWRIGHT_DB_REPLICA_URL", "jdbc:postgresql://copy:5432/indexwright",
                    "INDEXWRIGHT_DB_REPLICA_LAG", "2000",
                    "INDEXWRIGHT_DB_CONNECTIONS", "25",
                    "INDEXWRIGHT_DB_SLOW", "100",
                    "INDEXWRIGHT_DB_PATIENCE", "3",
                    "INDEXWRIGHT_NODES", "4"),
                USER_HOME)
            .use();

    assertThat(use.budget()).isEqualTo(new ConnectionBudget(4, 25));
    assertThat(use.replica().orElseThrow().url()).contains("copy");
    assertThat(use.replica().orElseThrow().user()).isEqualTo("app");
    assertThat(use.lag()).isEqualTo(Duration.ofSeconds(2));
    assertThat(use.slow()).isEqualTo(Duration.ofMillis(100));
    assertThat(use.patience()).isEqualTo(3);
  }

  @Test
  void letsAnotherRoleOwnTheTables() {
    Map<String, String> server =
        Map.of(
            "INDEXWRIGHT_DB_URL", "jdbc:postgresql://db:5432/indexwright",
            "INDEXWRIGHT_DB_USER", "clerk",
            "INDEXWRIGHT_DB_PASSWORD", "s3cret",
            "INDEXWRIGHT_DB_OWNER", "keeper",
            "INDEXWRIGHT_DB_OWNER_PASSWORD", "0ther",
            "INDEXWRIGHT_DB_MIGRATE", "false");

    MigrationSettings migration = SettingsReader.read(server, USER_HOME).use().migration();

    assertThat(migration.atStart()).isFalse();
    assertThat(migration.owner())
        .contains(new DatabaseAddress("jdbc:postgresql://db:5432/indexwright", "keeper", "0ther"));
    assertThat(SettingsReader.read(Map.of(), USER_HOME).use().migration())
        .isEqualTo(MigrationSettings.USUAL);
  }

  @Test
  void refusesHalfAnOwner() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(Map.of("INDEXWRIGHT_DB_OWNER", "keeper"), USER_HOME))
        .withMessageContaining("INDEXWRIGHT_DB_OWNER: makes sense only with INDEXWRIGHT_DB_URL");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of("INDEXWRIGHT_DB_OWNER_PASSWORD", "x", "INDEXWRIGHT_DB_MIGRATE", "no"),
                    USER_HOME))
        .withMessageContaining(
            "INDEXWRIGHT_DB_OWNER_PASSWORD: makes sense only with INDEXWRIGHT_DB_OWNER")
        .withMessageContaining("INDEXWRIGHT_DB_MIGRATE: expected true or false, was 'no'");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of(
                        "INDEXWRIGHT_DB_URL", "jdbc:postgresql://db:5432/indexwright",
                        "INDEXWRIGHT_DB_USER", "clerk",
                        "INDEXWRIGHT_DB_PASSWORD", "s3cret",
                        "INDEXWRIGHT_DB_OWNER", "keeper"),
                    USER_HOME))
        .withMessageContaining(
            "INDEXWRIGHT_DB_OWNER_PASSWORD: missing, needed with INDEXWRIGHT_DB_OWNER");
  }

  @Test
  void refusesMoreConnectionsThanTheServerHas() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of("INDEXWRIGHT_NODES", "9", "INDEXWRIGHT_DB_CONNECTIONS", "12"),
                    USER_HOME))
        .withMessageContaining(
            "INDEXWRIGHT_NODES, INDEXWRIGHT_DB_CONNECTIONS: 9 nodes with 12 connections each:"
                + " expected at least 5 each and at most 100 in all");
  }

  @Test
  void refusesACopyOfTheEmbeddedServer() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of("INDEXWRIGHT_DB_REPLICA_URL", "jdbc:postgresql://copy/x"), USER_HOME))
        .withMessageContaining("INDEXWRIGHT_DB_REPLICA_URL: makes sense only with");
  }

  @Test
  void letsAVariableWinOverTheFile() throws IOException {
    Path file = file("INDEXWRIGHT_HTTP_PORT=8080\nINDEXWRIGHT_HTTP_HOST=0.0.0.0\n");

    Settings settings =
        SettingsReader.read(
            Map.of("INDEXWRIGHT_CONFIG", file.toString(), "INDEXWRIGHT_HTTP_PORT", "9090"),
            USER_HOME);

    assertThat(settings.face().address().port()).isEqualTo(9090);
    assertThat(settings.face().address().host()).isEqualTo("0.0.0.0");
    assertThat(settings.warnings())
        .containsExactly(
            "INDEXWRIGHT_HTTP_HOST: without TLS, whoever listens on the way to 0.0.0.0 reads passwords");
  }

  @Test
  void reportsEveryFaultAtOnce() throws IOException {
    Path file = file("INDEXWRIGHT_HTP_PORT=8080\nINDEXWRIGHT_PAPER_LATENCY=soon\n");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of(
                        "INDEXWRIGHT_CONFIG", file.toString(),
                        "INDEXWRIGHT_DB_URL", "db:5432",
                        "INDEXWRIGHT_DB_PASSWORD", "s3cret",
                        "INDEXWRIGHT_HTTP_PORT", "70707"),
                    USER_HOME))
        .withMessage(
            """
            the settings cannot be used:
              INDEXWRIGHT_HTP_PORT: unknown key in %s
              INDEXWRIGHT_DB_URL: expected jdbc:postgresql://host:port/database
              INDEXWRIGHT_DB_USER: missing, needed with INDEXWRIGHT_DB_URL
              INDEXWRIGHT_HTTP_PORT: expected a number from 0 to 65535, was '70707'
              INDEXWRIGHT_PAPER_LATENCY: expected a number from 0 to 60000, was 'soon'"""
                .formatted(file));
  }

  @Test
  void refusesARoleWithoutAnAddress() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of("INDEXWRIGHT_DB_USER", "a", "INDEXWRIGHT_DB_PASSWORD", "b"), USER_HOME))
        .withMessageContaining("INDEXWRIGHT_DB_USER: makes sense only with INDEXWRIGHT_DB_URL")
        .withMessageContaining("INDEXWRIGHT_DB_PASSWORD: makes sense only with");
  }

  @Test
  void refusesAFileThatCannotBeRead() {
    Path nowhere = directory.resolve("nowhere.properties");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () -> SettingsReader.read(Map.of("INDEXWRIGHT_CONFIG", nowhere.toString()), USER_HOME))
        .withMessageContaining("INDEXWRIGHT_CONFIG: expected a readable properties file");
  }

  @Test
  void warnsOfAnUnknownVariable_andGoesOn() {
    assertThat(SettingsReader.read(Map.of("INDEXWRIGHT_HTP_PORT", "1"), USER_HOME).warnings())
        .containsExactly("unknown variable INDEXWRIGHT_HTP_PORT is ignored");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("indexwright.properties"), text);
  }
}
