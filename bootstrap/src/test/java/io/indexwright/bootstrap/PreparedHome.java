package io.indexwright.bootstrap;

import io.indexwright.adapter.postgres.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Homes whose embedded server was started once and has no tables yet: the first start takes long.
 */
public final class PreparedHome {
  private static final class Only {
    private static final Path HOME = prepared();
  }

  private PreparedHome() {}

  /** Returns a home of its own in the directory of temporary files. */
  public static Path make() {
    try {
      return copied(Only.HOME, Files.createTempDirectory("indexwright"));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static Path prepared() {
    try {
      Path home = Files.createTempDirectory("indexwright");
      EmbeddedServer.start(home).close();
      return home;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static Path copied(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      List<Path> files = walk.filter(file -> !file.equals(from)).toList();
      for (Path file : files) {
        place(file, to.resolve(from.relativize(file)), from.resolve("binaries"));
      }
    }
    return to;
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
