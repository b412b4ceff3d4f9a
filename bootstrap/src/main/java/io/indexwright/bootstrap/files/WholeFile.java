package io.indexwright.bootstrap.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;

/** Texts in files, UTF-8: read whole, written whole or not at all. */
public final class WholeFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private WholeFile() {}

  /**
   * Reads a file, without the mark that some programs put before UTF-8.
   *
   * @throws IllegalArgumentException if it cannot be read, or is not UTF-8
   */
  public static String read(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (NoSuchFileException missing) {
      throw new IllegalArgumentException("there is no file " + file, missing);
    } catch (CharacterCodingException coded) {
      throw new IllegalArgumentException(file + " is not UTF-8: save it as UTF-8", coded);
    } catch (IOException broken) {
      throw new IllegalArgumentException("cannot read " + file, broken);
    }
  }

  /**
   * Reads a file as it is.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new IllegalArgumentException("there is no file " + file, missing);
    } catch (IOException broken) {
      throw new IllegalArgumentException("cannot read " + file, broken);
    }
  }

  /**
   * Writes {@code text} beside {@code file} and moves it there: whoever reads sees the old file or
   * the new one.
   *
   * @throws UncheckedIOException if it cannot be written; a file that was there is there still
   */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes {@code bytes} in the same way. */
  public static void write(Path file, byte[] bytes) {
    try {
      Path draft =
          Files.createTempFile(file.toAbsolutePath().resolveSibling("."), ".indexwright-", ".tmp");
      try {
        Files.write(draft, bytes);
        moved(draft, file);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write " + file, broken);
    }
  }

  /**
   * Refuses to write over what is read.
   *
   * @throws IllegalArgumentException if {@code file} is one of those that are {@code read}
   */
  public static void refuseToOverwrite(Path file, Collection<Path> read) {
    Path target = file.toAbsolutePath().normalize();
    if (read.stream().anyMatch(one -> one.toAbsolutePath().normalize().equals(target))) {
      throw new IllegalArgumentException(file + " is read: write to another file");
    }
  }

  /**
   * Refuses to write over anything.
   *
   * @throws IllegalArgumentException if there is such a file
   */
  public static void refuseToReplace(Path file) {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " is there already: name another file");
    }
  }

  private static void moved(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
