package io.indexwright.adapter.postgres.backup;

import io.indexwright.adapter.postgres.backup.Manifest.Table;
import io.indexwright.adapter.postgres.backup.Progress.Doing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup as it lies on a disk. */
public record BackupFile(Path path) {

  /** How many bytes it has. */
  public long bytes() {
    return asked(() -> Files.size(path));
  }

  /** The hash of the file itself, as {@code sha256sum} prints it. */
  public String sha256() {
    return asked(
        () -> {
          MessageDigest digest = TableCopy.sha256();
          try (OutputStream bytes =
              new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(path, bytes);
          }
          return HexFormat.of().formatHex(digest.digest());
        });
  }

  /**
   * Reads all of it, and compares it with its manifest; no database is asked.
   *
   * @throws IllegalArgumentException if it is no backup, or not whole, or was changed
   */
  public Manifest verify(Progress progress) {
    return asked(
        () -> {
          try (ZipFile zip = new ZipFile(path.toFile())) {
            Manifest manifest = manifest(zip);
            requireNothingElse(zip, manifest);
            Tally tally = new Tally(progress, Doing.READING, manifest.tables().size());
            for (Table saved : manifest.tables()) {
              try (InputStream lines = open(zip, TableCopy.entry(saved.name()))) {
                requireSame(saved, tally.plus(TableCopy.read(saved.name(), lines)));
              }
            }
            return manifest;
          }
        });
  }

  private void requireNothingElse(ZipFile zip, Manifest manifest) {
    Set<String> entries =
        zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(HashSet::new));
    entries.remove(Manifest.ENTRY);
    manifest.tables().forEach(table -> entries.remove(TableCopy.entry(table.name())));
    if (!entries.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has what its manifest does not name: %s".formatted(path, entries));
    }
  }

  /** What it says of itself. */
  Manifest manifest(ZipFile zip) throws IOException {
    try (InputStream text = open(zip, Manifest.ENTRY)) {
      return Manifest.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  InputStream open(ZipFile zip, String entry) throws IOException {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new IllegalArgumentException(path + " has no " + entry);
    }
    return zip.getInputStream(found);
  }

  void requireSame(Table saved, Table here) {
    if (!here.equals(saved)) {
      throw new IllegalArgumentException(
          "%s is not what its manifest says: expected %s, was %s".formatted(path, saved, here));
    }
  }

  /** Something done with a file. */
  @FunctionalInterface
  interface Work<T> {
    T done() throws IOException;
  }

  private <T> T asked(Work<T> work) {
    try {
      return work.done();
    } catch (IOException | UncheckedIOException failure) {
      throw new IllegalArgumentException(path + " is no backup that can be read", failure);
    }
  }
}
