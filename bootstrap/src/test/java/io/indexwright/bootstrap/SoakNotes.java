package io.indexwright.bootstrap;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was measured, in target/soak.txt. */
public final class SoakNotes {
  private SoakNotes() {}

  /** Adds a line with {@code figures}. */
  public static void note(String line, Object... figures) {
    try {
      Files.writeString(
          Files.createDirectories(Path.of("target")).resolve("soak.txt"),
          String.format(Locale.ROOT, line, figures) + "\n",
          APPEND,
          CREATE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
