package io.indexwright.adapter.postgres.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Predicate;

/** A server in a process of its own, to be killed. */
record ServerChild(Process process, BufferedReader output) implements AutoCloseable {

  private static final String READY = "READY";
  private static final String REFUSED = "REFUSED ";

  /** Commits a row, says so, and waits to be killed; or says why not. */
  public static void main(String[] home) throws IOException, SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(Path.of(home[0]))) {
      new Client(server.address()).tell("create table survivor as select 42 as answer");
      System.out.println(READY);
      System.in.read();
    } catch (HomeInUseException e) {
      System.out.println(REFUSED + e.getMessage());
    }
  }

  static ServerChild in(Path home) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(java, "-cp", classes, ServerChild.class.getName(), home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new ServerChild(process, process.inputReader());
  }

  void awaitReady() throws IOException {
    line(READY::equals);
  }

  String awaitRefusal() throws IOException {
    return line(text -> text.startsWith(REFUSED)).substring(REFUSED.length());
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private String line(Predicate<String> wanted) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (wanted.test(line)) {
        return line;
      }
    }
    throw new IOException("the child ended without a word");
  }
}
