package io.indexwright.adapter.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class EmbeddedServerRefusalTest {

  @TempDir Path parent;

  @Test
  void saysSo_whenTheHomeIsAFile() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "");
    refusedIn(file).withMessageContaining("INDEXWRIGHT_HOME").havingCause();
  }

  @Test
  void saysSo_whenTheHomeCannotBeMade() {
    refusedIn(Path.of("/proc/indexwright")).withMessageContaining("INDEXWRIGHT_HOME").havingCause();
  }

  @Test
  void saysSo_whenTheLockCannotBeWritten() throws IOException {
    Files.createDirectories(parent.resolve("lock"));
    refusedIn(parent).withMessageContaining("lock").havingCause();
  }

  @Test
  void keepsItsHandsOff_whenAnotherPostgresMadeTheData() throws IOException {
    Path version = Files.createDirectories(parent.resolve("postgres")).resolve("PG_VERSION");
    Files.writeString(version, "14\n");
    refusedIn(parent).withMessageContainingAll("PostgreSQL 14", "INDEXWRIGHT_HOME");
    assertThat(version).hasContent("14");
    refusedIn(parent).withMessageContaining("PostgreSQL 14");
  }

  @Test
  void namesTheFile_whenThePasswordIsLost() throws IOException {
    Path version = Files.createDirectories(parent.resolve("postgres")).resolve("PG_VERSION");
    Files.writeString(version, Cluster.MAJOR_VERSION + "\n");
    refusedIn(parent).withMessageContaining("postgres.password");
  }

  @Test
  void pointsToTheLog_andStartsOnceItIsMended() throws IOException {
    Path obstacle = Files.createDirectories(parent.resolve("postgres")).resolve("not-ours");
    Files.writeString(obstacle, "");
    refusedIn(parent).withMessageContaining("postgres.log").havingCause();
    assertThat(parent.resolve("postgres.log")).content().contains("not empty");
    Files.delete(obstacle);
    try (EmbeddedServer server = EmbeddedServer.start(parent)) {
      assertThat(new Client(server.address()).isAnswered()).isTrue();
    }
  }

  private static ThrowableAssertAlternative<EmbeddedServerException> refusedIn(Path home) {
    return assertThatExceptionOfType(EmbeddedServerException.class)
        .isThrownBy(() -> EmbeddedServer.start(home));
  }
}
