package io.indexwright.adapter.postgres.market;

import io.indexwright.application.intake.CheckedRow;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into the staging table, in PostgreSQL's binary form of COPY: a count of fields,
 * then the length and the bytes of each; minus one for none.
 */
final class BarCopy implements AutoCloseable {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FLAGS_AND_EXTENSION = 8;
  private static final short FIELDS = 10;
  private static final int NONE = -1;
  private static final int PORTION = 1 << 16;
  private static final int LARGEST_ROW = 4_096;
  private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

  private final CopyIn server;
  private final ByteBuffer bytes = ByteBuffer.allocate(PORTION);

  BarCopy(CopyIn server) {
    this.server = server;
    bytes.put(SIGNATURE).put(new byte[FLAGS_AND_EXTENSION]);
  }

  /** Sends {@code row} of the instrument {@code number}. */
  void send(CheckedRow row, long number) throws SQLException {
    bytes.putShort(FIELDS);
    put(row.row().line());
    put(number);
    bytes.putInt(Integer.BYTES).putInt((int) (row.row().date().toEpochDay() - EPOCH));
    bytes.putInt(Short.BYTES).putShort((short) row.scale());
    put(row.row().currency());
    put(row.close());
    putPrice(row.open());
    putPrice(row.high());
    putPrice(row.low());
    row.row()
        .figures()
        .volume()
        .map(BigDecimal::toPlainString)
        .ifPresentOrElse(this::put, this::putNone);
    if (bytes.remaining() < LARGEST_ROW) {
      flush();
    }
  }

  /** Says that this was the last row, and returns how many there were. */
  long end() throws SQLException {
    bytes.putShort((short) NONE);
    flush();
    return server.endCopy();
  }

  /** Takes everything back that was sent, unless it came to its end. */
  @Override
  public void close() throws SQLException {
    if (server.isActive()) {
      server.cancelCopy();
    }
  }

  private void putPrice(long price) {
    if (price == 0) {
      putNone();
    } else {
      put(price);
    }
  }

  private void put(long value) {
    bytes.putInt(Long.BYTES).putLong(value);
  }

  private void put(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.US_ASCII);
    bytes.putInt(encoded.length).put(encoded);
  }

  private void putNone() {
    bytes.putInt(NONE);
  }

  private void flush() throws SQLException {
    server.writeToCopy(bytes.array(), 0, bytes.position());
    bytes.clear();
  }
}
