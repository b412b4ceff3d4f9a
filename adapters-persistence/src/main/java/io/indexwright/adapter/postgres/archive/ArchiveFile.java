package io.indexwright.adapter.postgres.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A year of bars as a compressed file of lines, and beside it a manifest of two lines. */
record ArchiveFile(Path folder, int year) {

  /** Something that writes lines. */
  @FunctionalInterface
  interface Lines {

    /** Writes all of them. */
    void to(OutputStream file) throws SQLException, IOException;
  }

  /**
   * Writes what {@code lines} tells under another name first, so that a file of the right name is
   * always whole.
   *
   * @return what was given to it
   */
  Content write(Lines lines) throws SQLException {
    try {
      Files.createDirectories(folder);
      Path unfinished = folder.resolve(name("unfinished"));
      Content content = write(lines, unfinished);
      force(unfinished);
      Files.writeString(manifest(), content.manifest());
      force(manifest());
      Files.move(
          unfinished, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(folder);
      return content;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Content write(Lines lines, Path file) throws IOException, SQLException {
    Digested digested = new Digested();
    try (OutputStream compressed = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      lines.to(digested.before(compressed));
    }
    return digested.content();
  }

  /** What is written is on the disk when this returns. */
  private static void force(Path written) throws IOException {
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Reads the file to its end and compares it with its manifest. */
  Content read() {
    try (InputStream lines = open()) {
      Digested digested = new Digested();
      lines.transferTo(digested.before(OutputStream.nullOutputStream()));
      Content content = digested.content();
      if (!content.manifest().equals(Files.readString(manifest()))) {
        throw new IllegalStateException(file() + " is not what its manifest says");
      }
      return content;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Opens the lines. */
  InputStream open() throws IOException {
    return new GZIPInputStream(Files.newInputStream(file()), 1 << 16);
  }

  Path file() {
    return folder.resolve(name("gz"));
  }

  private Path manifest() {
    return folder.resolve(name("manifest"));
  }

  private String name(String ending) {
    return "bars-%04d.%s".formatted(year, ending);
  }

  /**
   * How much there is, and what.
   *
   * @param sha256 of the lines, as they were before they were compressed
   */
  record Content(long bars, String sha256) {
    private String manifest() {
      return "bars " + bars + "\nsha256 " + sha256 + "\n";
    }
  }
}
