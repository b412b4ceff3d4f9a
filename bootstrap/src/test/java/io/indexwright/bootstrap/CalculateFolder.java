package io.indexwright.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A folder with the files of docs/api/calculate.md, in which the command is typed. */
final class CalculateFolder {
  private static final Path PAGE = Path.of("..", "docs", "api", "calculate.md");
  private static final Pattern FILE = Pattern.compile("```(json|csv)\n(.*?)```", Pattern.DOTALL);

  private final CommandFolder folder;

  CalculateFolder(Path folder) {
    this.folder = new CommandFolder(folder);
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
    return folder.out();
  }

  String err() {
    return folder.err();
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
      typed.add(option.startsWith("--") ? option : folder.path(option));
    }
    return folder.type(typed);
  }

  String written() throws IOException {
    return folder.read("levels.csv");
  }

  void write(String name, String text) throws IOException {
    folder.write(name, text);
  }

  void replace(String name, String old, String fresh) throws IOException {
    folder.replace(name, old, fresh);
  }

  List<String> names() throws IOException {
    return folder.names();
  }
}
