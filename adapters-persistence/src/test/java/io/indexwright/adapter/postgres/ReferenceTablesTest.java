package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables of reference facts refuse, whoever writes; each line is wrong in one thing. */
@Tag("once")
class ReferenceTablesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String FX =
      "insert into fx_rate (fixing, date, base, quote, revision, rate, source, known_at) values ";
  private static final String LISTING =
      "insert into listing (market, instrument_id, from_date, revision, symbol, until_date,"
          + " withdrawn, known_at) values ";
  private static final String ID = "'00000000-0000-0000-0000-000000000001'";

  @BeforeEach
  void open() {
    DATABASE.tell(
        """
        insert into instrument (id, name, currency) values ('a', 'Alpha', 'USD');
        insert into trading_calendar (id) values ('XNYS');
        insert into index_definition values ('00000000-0000-0000-0000-000000000001', 'x');
        insert into index_edition values (
          '00000000-0000-0000-0000-000000000001', 1, '2026-01-01', '{}')
        """);
  }

  @Test
  void takeWhatIsRight() {
    DATABASE.tell(FX + "('ECB', '2026-01-01', 'EUR', 'USD', 0, 1.1, 'x', now())");
    DATABASE.tell(FX + "('ECB', '2026-01-01', 'USD', 'EUR', 1, 0.9, 'x', now())");
    DATABASE.tell(LISTING + "('XNAS', 'a', '2026-01-01', 1, 'A', '2026-01-02', false, now())");
    DATABASE.tell(action("'x', 1, 'SPLIT', 'a', '2026-01-01', 2, 1, null, null"));
    DATABASE.tell(action("'x', 2, 'CANCELLED', null, null, null, null, null, null"));
    DATABASE.tell(span("0, '2026-01-01', '2026-12-31', '12345'"));
    DATABASE.tell(notice("'2026-01-01', 'CLOSED', 'New Year', '2026-01-01', 'x'"));
    DATABASE.tell(run("1, '2026-01-01', '2026-01-01', repeat('a', 64), 'x', now()"));

    assertThat(DATABASE.ask("select string_agg(distinct pair, ' ') from fx_rate"))
        .isEqualTo("EURUSD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(' ', '2026-01-01', 'EUR', 'USD', 0, 1, 'x', now())",
        "('ECB', 'infinity', 'EUR', 'USD', 0, 1, 'x', now())",
        "('ECB', '2026-01-01', 'eur', 'USD', 0, 1, 'x', now())",
        "('ECB', '2026-01-01', 'EUR', 'EUR', 0, 1, 'x', now())",
        "('ECB', '2026-01-01', 'EUR', 'USD', -1, 1, 'x', now())",
        "('ECB', '2026-01-01', 'EUR', 'USD', 0, 0, 'x', now())",
        "('ECB', '2026-01-01', 'EUR', 'USD', 0, 'NaN', 'x', now())",
        "('ECB', '2026-01-01', 'EUR', 'USD', 0, 'Infinity', 'x', now())",
        "('ECB', '2026-01-01', 'EUR', 'USD', 0, 1, '', now())",
        "('ECB', '2026-01-01', 'EUR', 'USD', 0, 1, 'x', 'infinity')",
        "('ECB', '2026-01-01', 'EUR', 'USD', 0, 1, 'x', now()), ('ECB', '2026-01-01', 'USD', 'EUR', 0, 1, 'x', now())",
      })
  void refuseRates(String values) {
    refuses(FX + values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "('nas', 'a', '2026-01-01', 1, 'A', null, false, now())",
        "('XNAS', 'nobody', '2026-01-01', 1, 'A', null, false, now())",
        "('XNAS', 'a', '-infinity', 1, 'A', null, false, now())",
        "('XNAS', 'a', '2026-01-01', 0, 'A', null, false, now())",
        "('XNAS', 'a', '2026-01-01', 1, ' ', null, false, now())",
        "('XNAS', 'a', '2026-01-01', 1, 'A', '2026-01-01', false, now())",
        "('XNAS', 'a', '2026-01-01', 1, 'A', 'infinity', false, now())",
        "('XNAS', 'a', '2026-01-01', 1, 'A', null, true, now())",
      })
  void refuseListings(String values) {
    refuses(LISTING + values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' ', 1, 'SPLIT', 'a', '2026-01-01', 2, 1, null, null",
        "'x', 0, 'SPLIT', 'a', '2026-01-01', 2, 1, null, null",
        "'x', 1, 'WHIM', 'a', '2026-01-01', 2, 1, null, null",
        "'x', 1, 'SPLIT', 'nobody', '2026-01-01', 2, 1, null, null",
        "'x', 1, 'SPLIT', null, '2026-01-01', 2, 1, null, null",
        "'x', 1, 'SPLIT', 'a', null, 2, 1, null, null",
        "'x', 1, 'SPLIT', 'a', 'infinity', 2, 1, null, null",
        "'x', 1, 'SPLIT', 'a', '2026-01-01', 2, null, null, null",
        "'x', 1, 'SPLIT', 'a', '2026-01-01', null, 1, null, null",
        "'x', 1, 'SPLIT', 'a', '2026-01-01', 0, 1, null, null",
        "'x', 1, 'SPLIT', 'a', '2026-01-01', 2, 1, 3, null",
        "'x', 1, 'SPLIT', 'a', '2026-01-01', 2, 1, null, 3",
        "'x', 1, 'RIGHTS', 'a', '2026-01-01', 2, 1, null, null",
        "'x', 1, 'SPIN_OFF', 'a', '2026-01-01', 2, 1, null, null",
        "'x', 1, 'DIVIDEND', 'a', '2026-01-01', null, null, null, null",
        "'x', 1, 'DIVIDEND', 'a', '2026-01-01', null, null, 'NaN', null",
        "'x', 1, 'SYMBOL_CHANGE', 'a', '2026-01-01', null, null, null, null",
        "'x', 1, 'REDENOMINATION', 'a', '2026-01-01', null, null, null, null",
        "'x', 1, 'FLOAT_CHANGE', 'a', '2026-01-01', null, null, null, null",
        "'x', 1, 'CANCELLED', null, null, null, null, null, null",
        "'x', 2, 'CANCELLED', 'a', null, null, null, null, null",
        "'x', 2, 'CANCELLED', null, null, null, null, 1, null",
      })
  void refuseActions(String values) {
    refuses(action(values));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'TENDER_BUY_BACK', 10, 10, 5",
        "'TENDER_BUY_BACK', 10, 9, null",
        "'FLOAT_CHANGE', 0.5, 1.1, null",
        "'SHARE_COUNT_CHANGE', 10, 0, null",
        "'SHARE_COUNT_CHANGE', 10, null, null",
      })
  void refuseCounts(String values) {
    refuses(
        "insert into corporate_action (announcement, revision, instrument_id, ex_date, known_at,"
            + " kind, before, after, price) values ('x', 1, 'a', '2026-01-01', now(), "
            + values
            + ")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1, '2026-01-01', '2026-12-31', '12345'",
        "0, '2026-01-02', '2026-01-01', '12345'",
        "0, '2026-01-01', 'infinity', '12345'",
        "0, '2026-01-01', '2026-12-31', '21'",
        "0, '2026-01-01', '2026-12-31', '8'",
      })
  void refuseSpans(String values) {
    refuses(span(values));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'2026-01-01', 'MAYBE', 'New Year', '2026-01-01', 'x'",
        "'2026-01-01', 'CLOSED', ' ', '2026-01-01', 'x'",
        "'2026-01-01', 'CLOSED', 'New Year', '2026-01-02', 'x'",
        "'2026-01-01', 'CLOSED', 'New Year', '2026-01-01', ''",
        "'infinity', 'CLOSED', 'New Year', '2026-01-01', 'x'",
      })
  void refuseNotices(String values) {
    refuses(notice(values));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2, '2026-01-01', '2026-01-01', repeat('a', 64), 'x', now()",
        "1, '2026-01-02', '2026-01-01', repeat('a', 64), 'x', now()",
        "1, '2026-01-01', '2026-01-01', 'A', 'x', now()",
        "1, '2026-01-01', '2026-01-01', repeat('a', 64), ' ', now()",
        "1, '2026-01-01', '2026-01-01', repeat('a', 64), 'x', now() - interval '1 s'",
      })
  void refuseRuns(String values) {
    refuses(run(values));
  }

  @Test
  void refuseARunForALevelThatIsNotPublished() {
    DATABASE.tell(run("1, '2026-01-01', '2026-01-01', repeat('a', 64), 'x', now()"));

    refuses(
        "insert into calculation_run_level (index_id, date, revision, run_id) values (%s, %s, 0, %s)"
            .formatted(ID, "'2026-01-01'", ID));
  }

  private static String action(String values) {
    return "insert into corporate_action (announcement, revision, kind, instrument_id, ex_date,"
        + " added, held, amount, price, known_at) values ("
        + values
        + ", now())";
  }

  private static String span(String values) {
    return "insert into trading_span (calendar_id, known_at, revision, first_day, last_day,"
        + " weekdays) values ('XNYS', now(), "
        + values
        + ")";
  }

  private static String notice(String values) {
    return "insert into trading_notice (calendar_id, known_at, day, kind, reason, known_on, source)"
        + " values ('XNYS', now(), "
        + values
        + ")";
  }

  private static String run(String values) {
    return "insert into calculation_run (id, index_id, known_at, started_at, edition, from_date,"
        + " to_date, inputs, engine, finished_at) values (%s, %s, now(), now(), %s)"
            .formatted(ID, ID, values);
  }

  private static void refuses(String command) {
    assertThatThrownBy(() -> DATABASE.tell(command))
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).startsWith("23"));
  }
}
