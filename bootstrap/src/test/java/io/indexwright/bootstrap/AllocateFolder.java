package io.indexwright.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A folder with the files of docs/api/allocate.md, in which the command is typed. */
final class AllocateFolder {
  private static final Path PAGE = Path.of("..", "docs", "api", "allocate.md");
  private static final Pattern FILE = Pattern.compile("```(json|csv|)\n(.*?)```", Pattern.DOTALL);

  /** What is typed of the first example unless something else is said. */
  private static final Map<String, String> USUAL =
      new TreeMap<>(
          Map.of(
              "--cash", "1000",
              "--holdings", "holdings.csv",
              "--prices", "prices.csv",
              "--targets", "targets.csv"));

  private final CommandFolder folder;

  AllocateFolder(Path folder) {
    this.folder = new CommandFolder(folder);
  }

  /** Writes the files of both examples. */
  static AllocateFolder ofThePage(Path folder) throws IOException {
    AllocateFolder files = new AllocateFolder(folder);
    files.write("targets.csv", shown("csv", 0));
    files.write("holdings.csv", shown("csv", 1));
    files.write("prices.csv", shown("csv", 2));
    files.write("abroad.csv", shown("csv", 4));
    files.write("fx.csv", shown("csv", 5));
    files.write("everything.json", shown("json", 0));
    files.write("policy.json", shown("json", 1));
    return files;
  }

  /** Returns a block of the page; the first of its kind is 0. */
  static String shown(String kind, int number) throws IOException {
    return FILE.matcher(Files.readString(PAGE))
        .results()
        .filter(found -> found.group(1).equals(kind))
        .toList()
        .get(number)
        .group(2);
  }

  String out() {
    return folder.out();
  }

  String err() {
    return folder.err();
  }

  /** Types the command as in the first example, with {@code more}. */
  int allocate(String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    USUAL.forEach(
        (option, value) -> {
          if (!options.contains(option)) {
            options.addAll(List.of(option, value));
          }
        });
    return run(options);
  }

  /** Types the command with the files of the second example. */
  int abroad(String... more) {
    List<String> options =
        new ArrayList<>(List.of("--targets", "targets.csv", "--holdings", "holdings.csv"));
    options.addAll(List.of("--prices", "abroad.csv", "--cash", "1000", "USD"));
    options.addAll(List.of("--fx", "fx.csv", "--policy", "policy.json"));
    options.addAll(List.of(more));
    return run(options);
  }

  /** What ends in .csv, .json or .txt is a file of the folder. */
  int run(List<String> options) {
    List<String> typed = new ArrayList<>(List.of("allocate"));
    options.forEach(option -> typed.add(isFile(option) ? folder.path(option) : option));
    return folder.type(typed);
  }

  private static boolean isFile(String option) {
    return option.endsWith(".csv") || option.endsWith(".json") || option.endsWith(".txt");
  }

  String read(String name) throws IOException {
    return folder.read(name);
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
