package io.indexwright.bootstrap;

import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Homes whose embedded server was started once: the first start takes long. */
public final class PreparedHome {
  private static final class WithoutTables {
    private static final Path HOME = started();

    private static Path started() {
      Path home = ChildProcess.temporaryHome();
      EmbeddedServer.start(home).close();
      return home;
    }
  }

  private static final class WithTables {
    private static final Path HOME = migrated();

    private static Path migrated() {
      Path home = copied(WithoutTables.HOME);
      try (EmbeddedServer server = EmbeddedServer.start(home)) {
        PostgresDatabase.migrate(server.address());
      }
      return home;
    }
  }

  private PreparedHome() {}

  /** Returns a home of its own with all tables, in the directory of temporary files. */
  public static Path make() {
    return copied(WithTables.HOME);
  }

  /** Returns a home of its own whose database has no table. */
  public static Path withoutTables() {
    return copied(WithoutTables.HOME);
  }

  private static Path copied(Path from) {
    Path to = ChildProcess.temporaryHome();
    try (Stream<Path> walk = Files.walk(from)) {
      List<Path> files = walk.filter(file -> !file.equals(from)).toList();
      for (Path file : files) {
        place(file, to.resolve(from.relativize(file)), from.resolve("binaries"));
      }
      for (Path file : files) {
        keepTime(file, to.resolve(from.relativize(file)));
      }
      return to;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Programs that seem to have changed since they were unpacked would be unpacked again. */
  private static void keepTime(Path file, Path copy) throws IOException {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
    }
  }

  /** Programs are never written to: a second name is enough. */
  private static void place(Path file, Path copy, Path binaries) throws IOException {
    if (file.startsWith(binaries) && Files.isRegularFile(file)) {
      Files.createLink(copy, file);
    } else {
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
