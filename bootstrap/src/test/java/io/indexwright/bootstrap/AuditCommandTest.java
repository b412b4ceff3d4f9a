package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.wiring.Wiring;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, on a server that runs while the tests do. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@Tag("once")
class AuditCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final AuditEntry ENTRY =
      new AuditEntry(
          new AuditEntryId(new UUID(0, 1)),
          Deed.inside(
              SubjectPseudonym.SYSTEM,
              new Deed.Act(
                  AuditAction.READ_SECRET, new AuditResource("secret/feed"), Change.UNTOLD),
              NOW),
          Ending.DONE);

  private static Settings settings;
  private static DatabaseAddress database;

  @TempDir private Path folder = Path.of("");

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    settings = SharedServer.settings();
    database = settings.database().orElseThrow();
  }

  /** The product seals what is left when it stops. */
  @BeforeEach
  void write() {
    try (Wiring wiring = new Wiring(settings, CLOCK)) {
      wiring.auditLog().write(ENTRY);
    }
  }

  /** The owner of the tables can do it, if he wants it badly. */
  private static void setReason(String reason) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute("alter table audit_entry disable trigger user");
      statement.execute("update audit_entry set reason = " + reason);
      statement.execute("alter table audit_entry enable trigger user");
    }
  }

  @Test
  void findsNothing_whenNobodyHasBeenAtIt() {
    assertThat(audit("verify")).isZero();

    assertThat(out.toString())
        .matches(
            """
            [1-9] entries in [1-9] seals
            0 entries not sealed yet
            ✓ the audit log is as it was written; no checkpoint was compared
            """);
  }

  @Test
  void saysWhatWasChanged() throws SQLException {
    setReason("'x'");
    try {
      assertThat(audit("verify")).isEqualTo(1);
      assertThat(out.toString())
          .containsPattern("✗ entry \\d+ is not what its hash says")
          .containsPattern("✗ the audit log has [1-9] faults");

      assertThat(audit("checkpoint", folder.resolve("bad").toString())).isEqualTo(1);
      assertThat(err.toString())
          .contains("the audit log has faults: run `indexwright audit verify`");
    } finally {
      setReason("null");
    }
  }

  @Test
  void comparesWithACheckpoint() throws Exception {
    Path file = folder.resolve("checkpoint.txt");
    assertThat(audit("checkpoint", file.toString())).isZero();
    assertThat(out.toString()).containsPattern("seal [1-9] written to ").contains(file.toString());
    assertThat(audit("verify", "--checkpoint", file.toString())).isZero();
    assertThat(out.toString()).contains("as it was written, and holds seal ");

    Files.writeString(file, Files.readString(file).replaceFirst("\n\\d+ ", "\n77 "));
    assertThat(audit("verify", "--checkpoint", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("✗ seal 77 is gone: the checkpoint knows it");

    assertThat(audit("checkpoint", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("is there already: name another file");
  }

  @Test
  void keepsAYearThatHasToBeKept() {
    assertThat(audit("drop", "2025")).isEqualTo(1);

    assertThat(err.toString()).contains("the audit log of 2025 is kept for seven years");
  }

  private int audit(String... rest) {
    String[] typed = new String[rest.length + 1];
    typed[0] = "audit";
    System.arraycopy(rest, 0, typed, 1, rest.length);
    out = new StringWriter();
    err = new StringWriter();
    return Main.commandLine(new Program(() -> settings, CLOCK, false), Prompt.OF_NOBODY)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(typed);
  }
}
