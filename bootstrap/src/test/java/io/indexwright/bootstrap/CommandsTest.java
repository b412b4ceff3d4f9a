package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.settings.SettingsReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** The commands as they are typed. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("once")
class CommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Settings settings = RunningProduct.settings(PreparedHome.make());

  @Test
  void tellsTheDemo_andStops() {
    assertThat(commandLine().execute("demo", "--exit")).isZero();

    assertThat(out.toString()).contains("✓ 5 orders filled by 10 executions").doesNotContain("✗");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void servesUntilItIsStopped() throws Exception {
    PipedWriter said = new PipedWriter();
    CommandLine line = commandLine().setOut(new PrintWriter(said, true));
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    Thread serving = new Thread(() -> exit.complete(line.execute("serve")));
    try (Scanner reader = new Scanner(new PipedReader(said))) {
      serving.start();

      assertThat(reader.nextLine()).startsWith("Console: http://127.0.0.1:");
    }
    serving.interrupt();
    assertThat(exit.get()).isZero();
  }

  @Test
  void refusesSettingsThatCannotBeUsed_withoutAStack() {
    Program program =
        new Program(
            () -> SettingsReader.read(Map.of("INDEXWRIGHT_HTTP_PORT", "x"), Path.of("home")),
            Clock.systemUTC(),
            false);

    assertThat(redirected(Main.commandLine(program)).execute("serve")).isEqualTo(1);

    assertThat(err.toString().lines())
        .hasSize(2)
        .startsWith("indexwright: the settings cannot be used:");
  }

  @Test
  void explainsItself() {
    for (List<String> asked : List.of(List.of("--help"), List.of("demo", "--help"))) {
      assertThat(commandLine().execute(asked.toArray(String[]::new))).isZero();
    }
    assertThat(commandLine().execute("--version")).isZero();

    assertThat(out.toString()).contains("demo", "serve", "--exit", "indexwright (not built)");
  }

  @Test
  void movesNoHistory_whenThereIsOneStore() {
    assertThat(commandLine().execute("history", "move", "--to", "tdengine")).isEqualTo(1);

    assertThat(err.toString()).contains("INDEXWRIGHT_TDENGINE_URL names no other store");
  }

  @Test
  void refusesACommandThatDoesNotExist() {
    assertThat(commandLine().execute("dmeo")).isEqualTo(2);
    assertThat(err.toString()).contains("Unmatched argument", "dmeo");
  }

  private CommandLine commandLine() {
    return redirected(Main.commandLine(new Program(() -> settings, Clock.systemUTC(), false)));
  }

  private CommandLine redirected(CommandLine line) {
    return line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
  }
}
