package io.indexwright.adapter.postgres.sql;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Rows on their way out, in PostgreSQL's binary form of COPY: a count of fields, then the length
 * and the bytes of each; minus one for none. The server sends on while they are read.
 */
public final class CopiedRows implements AutoCloseable {
  private static final int SIGNATURE_AND_FLAGS = 15;
  private static final int NONE = -1;
  private static final int EPOCH = (int) LocalDate.of(2000, 1, 1).toEpochDay();

  private final CopyOut server;
  private ByteBuffer row = ByteBuffer.allocate(0);
  private boolean isBegun;

  /**
   * Asks {@code query}.
   *
   * @param query its first line is its name; it has no parameters, since COPY takes none
   */
  public CopiedRows(CopyManager server, String query) throws SQLException {
    int name = query.indexOf('\n') + 1;
    this.server =
        server.copyOut(
            query.substring(0, name)
                + "copy ("
                + query.substring(name)
                + ") to stdout (format binary)");
  }

  /** Goes on to the next row, if there is one; the server never divides one. */
  public boolean next() throws SQLException {
    row = ByteBuffer.wrap(requireNonNull(server.readFromCopy()));
    if (!isBegun) {
      row.position(SIGNATURE_AND_FLAGS);
      skip(row.getInt());
      isBegun = true;
    }
    return row.getShort() != NONE || server.readFromCopy() != null;
  }

  /** Returns the next field, a whole number; {@code absent} if there is none. */
  public long whole(long absent) {
    return switch (row.getInt()) {
      case NONE -> absent;
      case Short.BYTES -> row.getShort();
      case Integer.BYTES -> row.getInt();
      default -> row.getLong();
    };
  }

  /** Returns the next field, a date, as days since 1970-01-01. */
  public int epochDay() {
    skip(Integer.BYTES);
    return row.getInt() + EPOCH;
  }

  /** Returns the next field, a text; {@code absent} if there is none. */
  public String text(String absent) {
    int length = row.getInt();
    if (length == NONE) {
      return absent;
    }
    String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
    skip(length);
    return text;
  }

  private void skip(int bytes) {
    row.position(row.position() + bytes);
  }

  /** Lets the server stop, unless it came to its end. */
  @Override
  public void close() throws SQLException {
    if (server.isActive()) {
      server.cancelCopy();
    }
  }
}
