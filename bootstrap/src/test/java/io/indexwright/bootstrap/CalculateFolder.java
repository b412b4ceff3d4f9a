package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A folder with the files of docs/api/calculate.md, in which the command is typed. */
final class CalculateFolder {
  private static final Path PAGE = Path.of("..", "docs", "api", "calculate.md");
  private static final Pattern FILE = Pattern.compile("```(json|csv)\n(.*?)```", Pattern.DOTALL);

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  CalculateFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes the first example. */
  static CalculateFolder ofThePage(Path folder) throws IOException {
    CalculateFolder files = new CalculateFolder(folder);
    files.write("three.json", shown().get(0));
    files.write("prices.csv", files.csv(0));
    files.write("actions.csv", files.csv(1));
    return files;
  }

  private static List<String> shown() throws IOException {
    return FILE.matcher(Files.readString(PAGE)).results().map(found -> found.group(2)).toList();
  }

  /** Returns a table of the page; the first is 0. */
  String csv(int number) throws IOException {
    return shown().get(number + 1);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** Types the command with the three files of the page and {@code more}. */
  int calculate(String... more) {
    List<String> options =
        new ArrayList<>(
            List.of("--definition", "three.json", "--prices", "prices.csv", "--out", "levels.csv"));
    options.addAll(List.of(more));
    return run(options.toArray(String[]::new));
  }

  /** Names of files stand for files of the folder. */
  int run(String... options) {
    List<String> typed = new ArrayList<>(List.of("calculate"));
    for (String option : options) {
      typed.add(option.startsWith("--") ? option : folder.resolve(option).toString());
    }
    Program program =
        new Program(
            () -> {
              throw new IllegalStateException("no settings are needed");
            },
            Clock.systemUTC(),
            false);
    CommandLine line =
        Main.commandLine(program)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return line.execute(typed.toArray(String[]::new));
  }

  String written() throws IOException {
    return Files.readString(folder.resolve("levels.csv"));
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  void replace(String name, String old, String fresh) throws IOException {
    String text = Files.readString(folder.resolve(name));
    assertThat(text).contains(old);
    write(name, text.replace(old, fresh));
  }

  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
