package io.indexwright.adapter.postgres.market;

import static io.indexwright.adapter.postgres.Sample.FIRST;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;

/** The least that can be done to write bars and to read them, to measure everything else by. */
record BarestBars(TestDatabase database, PostgresTransactions transactions) {
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  /** Everything that the table of bars has, and it is cut alike. */
  private static final String TABLE =
      """
      do $$
      begin
        create table bar_bare (like bar including all) partition by range (date);
        for year in 1990..2030 loop
          execute format(
            'create table %I partition of bar_bare for values from (%L) to (%L)',
            'bar_bare_' || year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
        end loop;
        create trigger bar_bare_of_somebody after insert on bar_bare
        referencing new table as fresh
        for each statement execute function bar_of_nobody();
        grant insert on bar_bare to indexwright_app;
      end
      $$
      """;

  private static final String COPY =
      """
      copy bar_bare (instrument, date, revision, decimals, currency, known_at, close)
      from stdin (format binary)
      """;

  /** A bar by its number among all. */
  interface Row {
    long instrument(int i);

    LocalDate date(int i);

    long close(int i);
  }

  /** Copies {@code count} rows into a table that is exactly like that of the bars. */
  void copy(int count, Row row) {
    TestDatabase.tell(database.address(), TABLE);
    transactions.inOne(handle -> copy(handle, count, row));
  }

  private static long copy(Handle handle, int count, Row row) throws SQLException {
    CopyIn copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    bytes.put("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1)).putLong(0);
    long knownAt = Duration.between(EPOCH, FIRST).toNanos() / 1000;
    for (int i = 0; i < count; i++) {
      bytes.putShort((short) 7);
      bytes.putInt(8).putLong(row.instrument(i));
      bytes.putInt(4).putInt((int) (row.date(i).toEpochDay() - EPOCH_DAY));
      bytes.putInt(4).putInt(0);
      bytes.putInt(2).putShort((short) 2);
      bytes.putInt(3).put((byte) 'U').put((byte) 'S').put((byte) 'D');
      bytes.putInt(8).putLong(knownAt);
      bytes.putInt(8).putLong(row.close(i));
      if (bytes.remaining() < 200) {
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        bytes.clear();
      }
    }
    bytes.putShort((short) -1);
    copy.writeToCopy(bytes.array(), 0, bytes.position());
    return copy.endCopy();
  }

  void forget() {
    TestDatabase.tell(database.address(), "drop table bar_bare");
  }

  private static final String FETCH =
      """
      select instrument, date - date '1970-01-01', close from bar where instrument = any(?)
      """;

  /** Fetches {@code count} closes of instruments into arrays. */
  long fetch(List<Long> instruments, int count) {
    return transactions.inOne(handle -> fetch(handle.getConnection(), instruments, count));
  }

  private static long fetch(Connection connection, List<Long> instruments, int count)
      throws SQLException {
    long[] numbers = new long[count];
    int[] days = new int[count];
    long[] closes = new long[count];
    try (PreparedStatement statement = connection.prepareStatement(FETCH)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
      statement.setFetchSize(10_000);
      statement.setArray(1, connection.createArrayOf("int8", instruments.toArray()));
      int at = 0;
      try (ResultSet rows = statement.executeQuery()) {
        for (; rows.next(); at++) {
          numbers[at] = rows.getLong(1);
          days[at] = rows.getInt(2);
          closes[at] = rows.getLong(3);
        }
      }
      return at + numbers[0] - numbers[0] + days[0] - days[0] + closes[0] - closes[0];
    }
  }
}
