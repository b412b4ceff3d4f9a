package io.indexwright.adapter.postgres.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.application.port.UnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopiedRowsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Duration SOON = Duration.ofSeconds(30);

  /** More than any buffer holds. */
  private static final int MANY = 5_000_000;

  private static final String COUNTED =
      "-- test.counted\nselect i::bigint from generate_series(1, %d) as i";

  private final PostgresTransactions transactions = DATABASE.longWork();
  private final AtomicLong connection = new AtomicLong();

  @Test
  void areReadFieldByField() {
    String query =
        """
        -- test.fields
        select 1::smallint, -2, 3::bigint, null::int, date '1969-12-31', date '10000-01-01', 'Füße',
          null::text
        """;

    List<Object> fields =
        transactions.inOne(
            handle ->
                copied(
                    handle,
                    query,
                    rows -> {
                      assertThat(rows.next()).isTrue();
                      List<Object> read =
                          List.of(
                              rows.whole(9),
                              rows.whole(9),
                              rows.whole(9),
                              rows.whole(9),
                              rows.epochDay(),
                              rows.epochDay(),
                              rows.text("none"),
                              rows.text("none"));
                      assertThat(rows.next()).isFalse();
                      return read;
                    }));

    assertThat(fields)
        .containsExactly(
            1L, -2L, 3L, 9L, -1, (int) LocalDate.of(10_000, 1, 1).toEpochDay(), "Füße", "none");
  }

  @Test
  void areReadToTheirEnd() {
    assertThat(counting(3)).containsExactly(1L, 2L, 3L);
    assertThat(counting(0)).isEmpty();
  }

  @Test
  void areUnavailable_whenTheServerGivesThemUp_andTheConnectionIsUsedAgain() {
    String slow = "-- test.slow\nselect i, pg_sleep(0.2) from generate_series(1, 100) as i";

    assertThatThrownBy(
            () ->
                transactions.inOne(
                    handle -> {
                      handle.execute("set local statement_timeout = '300ms'");
                      return copied(handle, slow, CopiedRowsTest::all);
                    }))
        .isInstanceOf(UnavailableException.class);

    assertThat(isIdle()).isTrue();
  }

  @Test
  void areUnavailable_whenTheConnectionIsCut_andAnotherIsUsed() {
    assertThatThrownBy(
            () ->
                transactions.inOne(
                    handle ->
                        copied(
                            handle,
                            counted(MANY),
                            rows -> {
                              cut();
                              return all(rows);
                            })))
        .isInstanceOf(UnavailableException.class);

    assertThat(counting(1)).containsExactly(1L);
  }

  @Test
  void areTakenBack_whenTheirReaderFails_andTheConnectionIsUsedAgain() {
    assertThatThrownBy(
            () ->
                transactions.inOne(
                    handle -> copied(handle, counted(MANY), CopiedRowsTest::failing)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("at row 1");

    assertThat(isIdle()).isTrue();
  }

  private List<Long> counting(int count) {
    return transactions.inOne(handle -> copied(handle, counted(count), CopiedRowsTest::all));
  }

  private static String counted(int count) {
    return COUNTED.formatted(count);
  }

  /** What is done with rows. */
  private interface Reading<T> {
    T of(CopiedRows rows) throws SQLException;
  }

  private <T> T copied(Handle handle, String query, Reading<T> reading) throws SQLException {
    connection.set(handle.createQuery("select pg_backend_pid()").mapTo(long.class).one());
    return Copies.watched(
        handle,
        query,
        server -> {
          try (CopiedRows rows = new CopiedRows(server, query)) {
            return reading.of(rows);
          }
        });
  }

  private static List<Long> all(CopiedRows rows) throws SQLException {
    List<Long> all = new ArrayList<>();
    while (rows.next()) {
      all.add(rows.whole(0));
    }
    return all;
  }

  private static List<Long> failing(CopiedRows rows) throws SQLException {
    assertThat(rows.next()).isTrue();
    throw new IllegalStateException("at row " + rows.whole(0));
  }

  private void cut() {
    assertThat(DATABASE.ask("select pg_terminate_backend(" + connection + ")")).isEqualTo("t");
  }

  /** The pool has it back, and the server waits for its next word. */
  private boolean isIdle() {
    Eventually.holds(
        SOON,
        () ->
            DATABASE
                .ask(
                    "select count(*) from pg_stat_activity where state = 'idle' and pid = "
                        + connection)
                .equals("1"));
    return true;
  }
}
