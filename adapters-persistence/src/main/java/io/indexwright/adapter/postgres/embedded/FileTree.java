package io.indexwright.adapter.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory and all that is in it; links are not followed. */
record FileTree(Path root) {

  /** Nothing happens when there is no such directory. */
  void delete() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    for (Path path : deepestFirst()) {
      Files.delete(path);
    }
  }

  private List<Path> deepestFirst() throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
