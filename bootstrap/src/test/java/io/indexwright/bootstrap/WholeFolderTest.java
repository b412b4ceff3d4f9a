package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.bootstrap.files.WholeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WholeFolderTest {
  @TempDir private Path place = Path.of("");

  @Test
  void isThere_whenAllIsWritten() throws IOException {
    WholeFolder.write(place.resolve("folder"), draft -> Files.writeString(draft.resolve("a"), "x"));

    assertThat(place.resolve("folder/a")).hasContent("x");
    assertThat(new CommandFolder(place).names()).containsExactly("folder");
  }

  @Test
  void isNotThere_whenSomethingFails() throws IOException {
    assertThatThrownBy(
            () ->
                WholeFolder.write(
                    place.resolve("folder"),
                    draft -> {
                      Files.writeString(draft.resolve("a"), "x");
                      throw new IOException("full");
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("full");

    assertThat(new CommandFolder(place).names()).isEmpty();
  }

  /** A market that takes long to write: one hundredth of it is, when the bar is redrawn. */
  @Test
  void isNotThere_whenTheProgramIsInterrupted() throws Exception {
    ChildProcess child =
        ChildProcess.start(
            ChildProcess.command(
                List.of(
                    "-Dpicocli.ansi=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()),
                "market",
                "generate",
                "--instruments=2000",
                "--out=" + place.resolve("folder")));
    child.until("░");
    assertThat(new CommandFolder(place).names()).hasSize(1);
    child.interrupt();

    assertThat(child.exitCode()).isNotZero();
    assertThat(new CommandFolder(place).names()).isEmpty();
  }
}
