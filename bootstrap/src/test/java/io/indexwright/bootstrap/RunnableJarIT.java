package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The file that is shipped, started as a stranger starts it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RunnableJarIT {
  private static final Path JAR = Path.of("target", "indexwright.jar").toAbsolutePath();

  @Test
  void tellsTheWholeDemo_onAnEmptyHome() throws Exception {
    ChildProcess demo = ChildProcess.start(jar("demo", "--exit"));

    List<String> said = demo.linesToTheEnd();

    assertThat(demo.exitCode()).as(said.toString()).isZero();
    assertThat(said).filteredOn(line -> line.contains("✓")).hasSize(10);
    assertThat(said).noneMatch(line -> line.contains("✗"));
  }

  @Test
  void saysItsVersion() throws Exception {
    ChildProcess version = ChildProcess.start(jar("--version"));

    assertThat(version.linesToTheEnd()).singleElement().asString().startsWith("indexwright 0.");
  }

  private static List<String> jar(String... arguments) {
    return ChildProcess.command(List.of("-jar", JAR.toString()), arguments);
  }
}
