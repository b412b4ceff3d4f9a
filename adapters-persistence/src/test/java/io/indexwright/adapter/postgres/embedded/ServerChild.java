package io.indexwright.adapter.postgres.embedded;

import io.indexwright.adapter.postgres.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A server in a process of its own, to be killed. */
record ServerChild(ChildJvm jvm) implements AutoCloseable {

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
    return new ServerChild(ChildJvm.start(ServerChild.class, home.toString()));
  }

  void awaitReady() throws IOException {
    jvm.await(READY);
  }

  String awaitRefusal() throws IOException {
    return jvm.await(REFUSED);
  }

  void kill() {
    jvm.kill();
  }

  @Override
  public void close() {
    kill();
  }
}
