package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A folder in which commands are typed, and what they say there. */
final class CommandFolder {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  CommandFolder(Path folder) {
    this.folder = folder;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** Types a command that needs no settings. */
  int type(List<String> words) {
    Program program =
        new Program(
            () -> {
              throw new IllegalStateException("no settings are needed");
            },
            Clock.systemUTC(),
            false);
    return Main.commandLine(program)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words.toArray(String[]::new));
  }

  /** Returns a file of the folder as it is typed. */
  String path(String name) {
    return folder.resolve(name).toString();
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  void replace(String name, String old, String fresh) throws IOException {
    String text = read(name);
    assertThat(text).contains(old);
    write(name, text.replace(old, fresh));
  }

  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
