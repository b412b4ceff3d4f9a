package io.indexwright.adapter.http.me;

import io.indexwright.application.access.UserId;
import io.indexwright.application.me.ExportPerson;
import io.indexwright.application.privacy.Chapter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that is kept of somebody, as a ZIP of JSON files: one a chapter, and {@code manifest.json},
 * which names them with their records and hashes, and comes last, when they are known.
 */
final class ExportArchive {
  private final ExportPerson export;
  private final UserId user;
  private final Instant at;

  ExportArchive(ExportPerson export, UserId user, Instant at) {
    this.export = export;
    this.user = user;
    this.at = at;
  }

  /** Writes it while it is read: no more than a few records are in memory at a time. */
  void writeTo(OutputStream answer) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(answer, StandardCharsets.UTF_8);
    List<String> files = new ArrayList<>();
    for (Chapter chapter : Chapter.values()) {
      begin(zip, chapter.toString());
      files.add(written(zip, chapter));
      zip.closeEntry();
    }
    begin(zip, "manifest");
    zip.write(manifest(files).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  private void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name + ".json");
    entry.setLastModifiedTime(FileTime.from(at));
    zip.putNextEntry(entry);
  }

  /** Returns what the manifest says of it. */
  private String written(ZipOutputStream zip, Chapter chapter) throws IOException {
    DigestOutputStream file = new DigestOutputStream(zip, sha256());
    RecordList records = new RecordList(file);
    try {
      export.tell(user, chapter, told -> records.add(told.json()));
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
    records.end();
    return """
        {"file": "%s.json", "records": %s, "sha256": "%s"}"""
        .formatted(
            chapter, records.count, HexFormat.of().formatHex(file.getMessageDigest().digest()));
  }

  private String manifest(List<String> files) {
    return """
        {"user": "%s", "at": "%s", "files": [
        %s
        ]}
        """
        .formatted(user, at, String.join(",\n", files));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** A JSON array, a record a line. */
  private static final class RecordList {
    private final OutputStream file;
    private long count;

    RecordList(OutputStream file) {
      this.file = file;
    }

    void add(String json) {
      try {
        write((count == 0 ? "[\n" : ",\n") + json);
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
      count++;
    }

    void end() throws IOException {
      write(count == 0 ? "[]\n" : "\n]\n");
    }

    private void write(String text) throws IOException {
      file.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
