package io.indexwright.adapter.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The drill of docs/operations/backup.md, where PostgreSQL's own programs are. */
@Tag("once")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PitrDrillTest {
  private static final Path SCRIPT = Path.of("../docs/operations/pitr-drill.sh");

  @Test
  void comesBackToTheMoment() throws Exception {
    Optional<Path> programs = programs();
    assumeTrue(programs.isPresent(), "PostgreSQL's pg_basebackup and initdb are not installed");

    Said said = run(Map.of("PG_BIN", programs.orElseThrow().toString()));

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(said.text().lines())
        .hasSize(7)
        .last()
        .asString()
        .startsWith("✓ 1500 rows from before the moment are there, none from after it");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    Said said = run(Map.of("PG_BIN", "/nowhere"));

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.text())
        .startsWith("✗ there is no initdb in '/nowhere': set PG_BIN to the directory");
  }

  private record Said(int exit, String text) {}

  private static Said run(Map<String, String> settings) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", SCRIPT.toAbsolutePath().toString()).redirectErrorStream(true);
    builder.environment().putAll(settings);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private static Optional<Path> programs() throws IOException {
    List<Path> searched =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .map(Path::of)
            .toList();
    Path debian = Path.of("/usr/lib/postgresql");
    try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.of()) {
      return Stream.concat(searched.stream(), versions.map(version -> version.resolve("bin")))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .filter(bin -> Files.isExecutable(bin.resolve("pg_basebackup")))
          .findFirst();
    }
  }
}
