package io.indexwright.adapter.postgres.backup;

import io.indexwright.adapter.postgres.backup.Manifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * One table as lines, and back.
 *
 * @param root the table that it is a part of, itself if it is none
 * @param needs the roots whose rows have to be there first
 * @param key what the lines are ordered by, alike on every server
 */
record TableCopy(String name, String root, Set<String> needs, String columns, String key) {

  /** Refuses a table without a primary key: its rows would have no order. */
  TableCopy {
    if (key == null) {
      throw new IllegalStateException(name + " has no primary key");
    }
  }

  String entry() {
    return entry(name);
  }

  /** What the lines of a table are called in the file. */
  static String entry(String name) {
    return name + ".copy";
  }

  /** Keeps the table as it is, against those who would drop it, until the transaction ends. */
  void hold(Handle handle) {
    handle.execute("lock table only \"%s\" in access share mode".formatted(name));
  }

  /** Keeps everybody else from writing to it until the transaction ends. */
  void holdAlone(Handle handle) {
    handle.execute("lock table only \"%s\" in share row exclusive mode".formatted(name));
  }

  /** Writes every row. */
  Table out(Handle handle, OutputStream lines) throws SQLException, IOException {
    MessageDigest digest = sha256();
    long rows =
        copies(handle)
            .copyOut(
                "copy (select %s from \"%s\" order by %s) to stdout".formatted(columns, name, key),
                new DigestOutputStream(lines, digest));
    return new Table(name, rows, HexFormat.of().formatHex(digest.digest()));
  }

  /** Reads every row. */
  Table in(Handle handle, InputStream lines) throws SQLException, IOException {
    MessageDigest digest = sha256();
    long rows =
        copies(handle)
            .copyIn(
                "copy \"%s\" (%s) from stdin".formatted(name, columns),
                new DigestInputStream(lines, digest));
    return new Table(name, rows, HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * Reads every row from {@code lines} alone: each is one line, for {@code COPY} escapes others.
   */
  static Table read(String name, InputStream lines) throws IOException {
    MessageDigest digest = sha256();
    byte[] part = new byte[1 << 16];
    long rows = 0;
    for (int length = lines.read(part); length >= 0; length = lines.read(part)) {
      digest.update(part, 0, length);
      for (int i = 0; i < length; i++) {
        rows += part[i] == '\n' ? 1 : 0;
      }
    }
    return new Table(name, rows, HexFormat.of().formatHex(digest.digest()));
  }

  private static CopyManager copies(Handle handle) throws SQLException {
    return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
