package io.indexwright.adapter.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process of its own, which says lines, and is killed. */
public record ChildJvm(Process process, BufferedReader output) implements AutoCloseable {

  /** Starts {@code main} on the Java and the classes of this test, for some seconds. */
  public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new ChildJvm(process, process.inputReader());
  }

  /** Reads until a line begins with {@code start}, and returns what follows in it. */
  public String await(String start) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    throw new IOException("the child ended without a word");
  }

  /** Lets it go on that reads a line. */
  public void go() throws IOException {
    OutputStream ears = process.getOutputStream();
    ears.write('\n');
    ears.flush();
  }

  /** SIGKILL: it has no time for anything. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
