package io.indexwright.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of its own, with what it says on either stream. */
public final class ChildProcess {
  /** The class that runs the product. */
  public static final String PRODUCT = Main.class.getName();

  private final Process process;
  private final BufferedReader output;

  private ChildProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Returns the command that runs {@code what} on the Java of this test, for some seconds. */
  public static List<String> command(List<String> what, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(what);
    command.addAll(List.of(arguments));
    return command;
  }

  static Path temporaryHome() {
    try {
      return Files.createTempDirectory("indexwright");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Starts {@code command} on a home directory of its own and any free port. */
  public static ChildProcess start(List<String> command) throws IOException {
    return start(command, Map.of("INDEXWRIGHT_HOME", temporaryHome().toString()));
  }

  public static ChildProcess start(List<String> command, Map<String, String> settings)
      throws IOException {
    return new ChildProcess(builder(command, settings).redirectErrorStream(true).start());
  }

  /** Starts one that says so much on its stream of errors that it goes to a file. */
  public static ChildProcess start(List<String> command, Map<String, String> settings, Path errors)
      throws IOException {
    return new ChildProcess(builder(command, settings).redirectError(errors.toFile()).start());
  }

  private static ProcessBuilder builder(List<String> command, Map<String, String> settings) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would say that it picked them up
    builder.environment().put("INDEXWRIGHT_HTTP_PORT", "0");
    builder.environment().putAll(settings);
    return builder;
  }

  /** Reads what it says until a line contains {@code words}, and returns that line. */
  public String until(String words) throws IOException {
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.contains(words)) {
        return line;
      }
    }
    throw new AssertionError("it ended without saying '" + words + "': " + said);
  }

  List<String> linesToTheEnd() {
    return output.lines().toList();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends it as kill -9 does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Interrupts it, as Ctrl-C does. One that was started deaf to that is asked to end. */
  void interrupt() throws IOException, InterruptedException {
    if (isDeaf()) {
      process.destroy();
    } else {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }
  }

  /** What a shell starts in the background ignores Ctrl-C, and all that it starts does so too. */
  private boolean isDeaf() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(8).strip(), 16) & 2) != 0);
  }

  /** Returns the number by which the system knows it. */
  public long pid() {
    return process.pid();
  }

  /** Asks it to end, as SIGTERM does, and says whether it did within 20 seconds. */
  public boolean stops() throws InterruptedException {
    process.destroy();
    return process.waitFor(20, TimeUnit.SECONDS);
  }
}
