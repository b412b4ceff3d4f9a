package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class MigrationTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void makesEveryTable_andThenNothingMore() {
    DatabaseAddress empty = TestDatabase.unmigrated();

    assertThat(PostgresDatabase.migrate(empty)).isPositive();
    assertThat(PostgresDatabase.migrate(empty)).isZero();
    assertThat(
            TestDatabase.ask(
                empty,
                """
                    select string_agg(relname, ' ' order by relname)
                    from pg_class
                    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                      and relname <> 'flyway_schema_history'
                    """))
        .isEqualTo(
            "access_session api_key app_user audit_entry audit_head audit_pending"
                + " audit_person audit_retention audit_seal bar bar_archive bar_source"
                + " calculation_run calculation_run_level consent corporate_action credential"
                + " divisor_change event_log feed_quarantine feed_quota feed_response fill finding"
                + " followed fx_rate idempotency_key index_constituent_share index_definition"
                + " index_edition index_level index_universe instrument intraday_bar job"
                + " job_cancellation job_result lease ledger_entry listing observation"
                + " one_time_token order_dispatch order_event order_run outbox_event outbox_pending outbox_sink"
                + " planned_line planned_run portfolio quote rate_bucket recovery_code"
                + " refresh_token routine_step scheduled_tasks second_factor sign_in_attempt"
                + " token_floor trade_order trading_calendar trading_notice trading_span universe"
                + " webhook webhook_delivery");
  }

  @Test
  void givesEveryTableAPrimaryKey() {
    assertThat(
            DATABASE.ask(
                """
                select count(*) from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                  and not exists (
                    select from pg_constraint where conrelid = pg_class.oid and contype = 'p')
                """))
        .isEqualTo("0");
  }

  @Test
  void givesEveryTableTheMomentOfItsWriting() {
    assertThat(
            DATABASE.ask(
                """
                select count(*) from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                  and relname <> 'flyway_schema_history'
                  and not exists (
                    select from pg_attribute
                    where attrelid = pg_class.oid and attname = 'created_at' and attnotnull)
                """))
        .isEqualTo("0");
  }

  @Test
  void givesEveryTableTheRoleThatWroteIt_butThoseOfMillionsOfRows() {
    assertThat(
            DATABASE.ask(
                """
                select coalesce(string_agg(relname, ' ' order by relname), '') from pg_class
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and not relispartition and relname <> 'flyway_schema_history'
                  and not exists (
                    select from pg_attribute
                    where attrelid = pg_class.oid and attname = 'created_by' and attnotnull)
                """))
        .isEqualTo("bar intraday_bar observation");
  }

  @Test
  void keepsNoTimeWithoutItsZone_andNoBinaryFraction() {
    assertThat(
            DATABASE.ask(
                """
                select count(*) from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                  and data_type in (
                    'timestamp without time zone', 'time without time zone', 'real',
                    'double precision')
                """))
        .isEqualTo("0");
  }

  @Test
  void givesEveryForeignKeyAnIndexThatStartsWithIt() {
    assertThat(
            DATABASE.ask(
                """
                select coalesce(string_agg(conname, ' '), '')
                from pg_constraint
                where contype = 'f' and not exists (
                  select from pg_index
                  where indrelid = conrelid
                    and indkey[0] = conkey[1])
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instrument (id, name, currency) | ('', 'x', 'USD')",
        "instrument (id, name, currency) | ('x y', 'x', 'USD')",
        "instrument (id, name, currency) | ('x', '', 'USD')",
        "instrument (id, name, currency) | ('x', 'x', 'usd')",
        "bar (instrument, date, revision, decimals, currency, known_at, close) | (1, '2026-01-01', 0, 0, 'USD', now(), 0)",
        "bar (instrument, date, revision, decimals, currency, known_at, close) | (1, '2026-01-01', 0, 0, 'USD', now(), -1)",
        "bar (instrument, date, revision, decimals, currency, known_at, close) | (1, '2026-01-01', -1, 0, 'USD', now(), 1)",
        "bar (instrument, date, revision, decimals, currency, known_at, close) | (1, 'infinity', 0, 0, 'USD', now(), 1)",
        "bar (instrument, date, revision, decimals, currency, known_at, close) | (1, '1926-01-01', 0, 0, 'USD', now(), 1)",
        "bar (instrument, date, revision, decimals, currency, known_at, close) | (1, '2026-01-01', 0, 0, 'EURO', now(), 1)",
        "bar (instrument, date, revision, decimals, currency, known_at, close) | (1, '2026-01-01', 0, -1, 'USD', now(), 1)",
        "bar (instrument, date, revision, decimals, currency, known_at, close) | (2, '2026-01-01', 0, 0, 'USD', now(), 1)",
        "bar (instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume) | (1, '2026-01-01', 0, 0, 'USD', now(), 10, 0, null, null, null)",
        "bar (instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume) | (1, '2026-01-01', 0, 0, 'USD', now(), 10, null, 9, null, null)",
        "bar (instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume) | (1, '2026-01-01', 0, 0, 'USD', now(), 10, null, null, 11, null)",
        "bar (instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume) | (1, '2026-01-01', 0, 0, 'USD', now(), 10, null, null, 0, null)",
        "bar (instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume) | (1, '2026-01-01', 0, 0, 'USD', now(), 10, 12, 11, null, null)",
        "bar (instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume) | (1, '2026-01-01', 0, 0, 'USD', now(), 10, 8, null, 9, null)",
        "bar (instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume) | (1, '2026-01-01', 0, 0, 'USD', now(), 10, null, null, null, -1)",
        "bar (instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume) | (1, '2026-01-01', 0, 0, 'USD', now(), 10, null, null, null, 'NaN')",
        "bar (instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume) | (1, '2026-01-01', 0, 0, 'USD', now(), 10, null, null, null, 'Infinity')",
        "bar_archive (year, instruments, bars, sha256) | (0, '{1}', 1, repeat('a', 64))",
        "bar_archive (year, instruments, bars, sha256) | (2000, '{}', 1, repeat('a', 64))",
        "bar_archive (year, instruments, bars, sha256) | (2000, '{1}', 0, repeat('a', 64))",
        "bar_archive (year, instruments, bars, sha256) | (2000, '{1}', 1, 'A')",
        "observation (series, at, revision, value, unit, known_at) | ('', '2026-01-01', 0, 1, 'USD', now())",
        "observation (series, at, revision, value, unit, known_at) | ('x', '2026-01-01 00:00:00.0001Z', 0, 1, 'USD', now())",
        "observation (series, at, revision, value, unit, known_at) | ('x', 'infinity', 0, 1, 'USD', now())",
        "observation (series, at, revision, value, unit, known_at) | ('x', '2026-01-01', -1, 1, 'USD', now())",
        "observation (series, at, revision, value, unit, known_at) | ('x', '2026-01-01', 0, 0, 'USD', now())",
        "observation (series, at, revision, value, unit, known_at) | ('x', '2026-01-01', 0, 'NaN', 'USD', now())",
        "observation (series, at, revision, value, unit, known_at) | ('x', '2026-01-01', 0, 1, 'usd', now())",
        "index_definition | (gen_random_uuid(), '')",
        "index_edition | ('00000000-0000-0000-0000-000000000001', 0, '2026-01-01', '{}')",
        "index_edition | ('00000000-0000-0000-0000-000000000001', 2, 'infinity', '{}')",
        "index_edition | ('00000000-0000-0000-0000-000000000001', 2, '2026-01-02', '')",
        "index_edition | ('00000000-0000-0000-0000-000000000001', 2, '2026-01-01', '{}')",
        "index_edition | (gen_random_uuid(), 1, '2026-01-01', '{}')",
        "index_universe | ('00000000-0000-0000-0000-000000000001', 1, 'nobody')",
        "index_universe | ('00000000-0000-0000-0000-000000000001', 2, 'a')",
        "index_level | ('00000000-0000-0000-0000-000000000001', '2026-01-02', 0, 1, 'A', now())",
        "index_level | ('00000000-0000-0000-0000-000000000001', '2026-01-02', 0, 0, repeat('a', 64), now())",
        "index_constituent_share | ('00000000-0000-0000-0000-000000000001', '2026-01-01', 0, 'a', 0, 1)",
        "index_constituent_share | ('00000000-0000-0000-0000-000000000001', '2026-01-01', 0, 'a', 1, 1.1)",
        "index_constituent_share | ('00000000-0000-0000-0000-000000000001', '2026-01-01', 1, 'a', 1, 1)",
        "divisor_change (index_id, date, revision, ordinal, cause, value_before, value_after, divisor_before, divisor_after) | ('00000000-0000-0000-0000-000000000001', '2026-01-01', 0, 0, 'WHIM', 1, 1, 1, 1)",
        "divisor_change (index_id, date, revision, ordinal, cause, value_before, value_after, divisor_before, divisor_after) | ('00000000-0000-0000-0000-000000000001', '2026-01-01', 1, 0, 'ADDITION', 1, 1, 1, 1)"
      })
  void refusesWhatMustNotBe(String table, String values) {
    DATABASE.tell(
        """
        insert into instrument (id, name, currency, number) overriding system value
          values ('a', 'Alpha', 'USD', 1);
        select bar_partition('2026-01-01');
        insert into index_definition values (
          '00000000-0000-0000-0000-000000000001', 'x');
        insert into index_edition values (
          '00000000-0000-0000-0000-000000000001', 1, '2026-01-01', '{}');
        insert into index_level values (
          '00000000-0000-0000-0000-000000000001', '2026-01-01', 0, 1, repeat('b', 64), now())
        """);

    assertThatThrownBy(() -> DATABASE.tell("insert into " + table + " values " + values))
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).startsWith("23"));
  }
}
