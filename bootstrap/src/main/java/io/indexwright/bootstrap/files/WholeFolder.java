package io.indexwright.bootstrap.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A folder of files that is there with all of them, or not at all. */
public final class WholeFolder {
  private WholeFolder() {}

  /** Writes the files. */
  @FunctionalInterface
  public interface Filling {
    /** Writes them into {@code draft}, which is there and empty; gives up when interrupted. */
    void into(Path draft) throws IOException;
  }

  /**
   * Fills a folder beside {@code folder} and moves it there. Whatever stops that, Ctrl-C too, takes
   * away what was written.
   *
   * @param folder must not be there yet
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Path folder, Filling filling) {
    CountDownLatch over = new CountDownLatch(1);
    Thread writer = Thread.currentThread();
    Thread onStop = new Thread(() -> stop(writer, over), "no half folder");
    Runtime.getRuntime().addShutdownHook(onStop);
    try {
      Path draft = Files.createTempDirectory(beside(folder), ".indexwright-");
      try {
        filling.into(draft);
        Files.move(draft, folder);
      } finally {
        delete(draft);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write " + folder, broken);
    } finally {
      over.countDown();
      forget(onStop);
    }
  }

  private static Path beside(Path folder) {
    return folder.toAbsolutePath().resolveSibling(".");
  }

  /** Streams of files do not look at interruption: whoever fills a folder does. */
  private static void stop(Thread writer, CountDownLatch over) {
    writer.interrupt();
    try {
      over.await();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread onStop) {
    try {
      Runtime.getRuntime().removeShutdownHook(onStop);
    } catch (IllegalStateException stopping) {
      return; // it runs, and has nothing to wait for any more
    }
  }

  private static void delete(Path draft) throws IOException {
    if (Files.exists(draft)) {
      List<Path> deepestFirst;
      try (Stream<Path> files = Files.walk(draft)) {
        deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
