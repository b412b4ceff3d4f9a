package io.indexwright.adapter.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.adapter.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class EmbeddedServerTest {

  @TempDir static Path parent;
  private static Path home = Path.of("");
  private static EmbeddedServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    home = parent.resolve("a home");
    server = EmbeddedServer.start(home);
    client = new Client(server.address());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "log_timezone, UTC",
    "data_checksums, on",
    "server_encoding, UTF8"
  })
  void runsWith(String setting, String value) throws IOException, SQLException {
    assertThat(superuser().ask("show " + setting)).isEqualTo(value);
  }

  /** Not asked of a session: the driver sets the time zone of each to that of the JVM. */
  @Test
  void runsInUniversalTime() throws IOException {
    String commandLine = Files.readString(home.resolve("postgres/postmaster.opts"));
    assertThat(commandLine).contains("\"timezone=UTC\"");
  }

  @Test
  void ordersTextAlikeOnEveryMachine() throws SQLException {
    String locale =
        "select datlocprovider::text || datlocale from pg_database where datname = 'indexwright'";
    assertThat(client.ask(locale)).isEqualTo("bC.UTF-8");
  }

  @Test
  void isTheVersionThatItsDataIsCheckedFor() throws SQLException {
    String major = "select current_setting('server_version_num')::int / 10000";
    assertThat(client.ask(major)).isEqualTo(Cluster.MAJOR_VERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"indexwright", "postgres"})
  void refusesAConnection_withoutThePassword(String user) {
    String url = server.address().url();
    for (String password : new String[] {"", "guess", user}) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(new Client(new DatabaseAddress(url, user, password))::connected)
          .satisfies(refusal -> assertThat(refusal.getSQLState()).isIn("28P01", "08004"));
    }
  }

  @Test
  void asksEveryoneForAPassword() throws IOException, SQLException {
    String methods = "select string_agg(distinct auth_method, ',') from pg_hba_file_rules";
    assertThat(superuser().ask(methods)).isEqualTo("scram-sha-256");
  }

  @Test
  void givesAnOwnerWithoutPrivileges() throws SQLException {
    String privileges =
        """
        select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls
        from pg_roles where rolname = current_user
        """;
    String owner = "select pg_get_userbyid(datdba) from pg_database where datname = 'indexwright'";
    assertThat(client.ask(privileges)).isEqualTo("f");
    assertThat(client.ask(owner)).isEqualTo("indexwright");
    client.tell("create table owned (x int)");
  }

  @ParameterizedTest
  @CsvSource({
    "'', rwx------",
    "binaries, rwx------",
    "postgres, rwx------",
    "postgres.password, rw-------",
    "indexwright.password, rw-------"
  })
  void isClosedToOtherUsers(String file, String permissions) throws IOException {
    assertThat(Files.getPosixFilePermissions(home.resolve(file)))
        .isEqualTo(PosixFilePermissions.fromString(permissions));
  }

  @Test
  void keepsItsLogInTheHome() {
    assertThat(home.resolve("postgres.log")).isNotEmptyFile();
  }

  @Test
  void refusesASecondStart_here_andStillElsewhere() throws IOException {
    long pid = ProcessHandle.current().pid();
    assertThatExceptionOfType(HomeInUseException.class)
        .isThrownBy(() -> EmbeddedServer.start(home))
        .withMessageContainingAll(
            home.toRealPath().toString(), "process " + pid, "INDEXWRIGHT_HOME");
    try (ServerChild other = ServerChild.in(home)) {
      assertThat(other.awaitRefusal())
          .contains(home.toRealPath().toString(), "process " + pid + ":", "INDEXWRIGHT_HOME");
    }
  }

  @Test
  void isJoined_andGoesOnWhenTheOneWhoJoinedLeaves() throws SQLException {
    try (EmbeddedServer joined = EmbeddedServer.join(home)) {
      assertThat(joined.address()).isEqualTo(server.address());
      assertThat(new Client(joined.address()).ask("select current_user")).isEqualTo("indexwright");
    }
    assertThat(client.isAnswered()).isTrue();
  }

  private static Client superuser() throws IOException {
    String password = Files.readString(home.resolve("postgres.password"));
    return new Client(new DatabaseAddress(server.address().url(), "postgres", password));
  }
}
