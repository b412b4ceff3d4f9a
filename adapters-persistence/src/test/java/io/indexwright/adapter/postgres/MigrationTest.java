package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void makesEveryTable_andThenNothingMore() {
    DatabaseAddress empty = TestDatabase.unmigrated();

    assertThat(PostgresDatabase.migrate(empty)).isEqualTo(7);
    assertThat(PostgresDatabase.migrate(empty)).isZero();
    assertThat(
            TestDatabase.ask(
                empty,
                """
                    select string_agg(relname, ' ' order by relname)
                    from pg_class
                    where relkind = 'r' and relnamespace = 'public'::regnamespace
                      and relname <> 'flyway_schema_history'
                    """))
        .isEqualTo(
            "close divisor_change fill index_constituent_share index_definition index_edition"
                + " index_level index_universe instrument ledger_entry portfolio rebalance trade_order");
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
        "close (instrument_id, date, revision, price, currency, known_at) | ('a', '2026-01-01', 0, 0, 'USD', now())",
        "close (instrument_id, date, revision, price, currency, known_at) | ('a', '2026-01-01', 0, -1, 'USD', now())",
        "close (instrument_id, date, revision, price, currency, known_at) | ('a', '2026-01-01', 0, 'NaN', 'USD', now())",
        "close (instrument_id, date, revision, price, currency, known_at) | ('a', '2026-01-01', 0, 'Infinity', 'USD', now())",
        "close (instrument_id, date, revision, price, currency, known_at) | ('a', '2026-01-01', -1, 1, 'USD', now())",
        "close (instrument_id, date, revision, price, currency, known_at) | ('a', 'infinity', 0, 1, 'USD', now())",
        "close (instrument_id, date, revision, price, currency, known_at) | ('a', '2026-01-01', 0, 1, 'EURO', now())",
        "close (instrument_id, date, revision, price, currency, known_at) | ('nobody', '2026-01-01', 0, 1, 'USD', now())",
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
        "divisor_change (index_id, date, revision, ordinal, cause, value_before, value_after, divisor_before, divisor_after) | ('00000000-0000-0000-0000-000000000001', '2026-01-01', 1, 0, 'ADDITION', 1, 1, 1, 1)",
        "trade_order (id, rebalance_id, position, instrument_id, side, quantity, state) | (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 0, 'a', 'BUY', 0, 'NEW')",
        "trade_order (id, rebalance_id, position, instrument_id, side, quantity, state) | (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 0, 'a', 'HOLD', 1, 'NEW')",
        "trade_order (id, rebalance_id, position, instrument_id, side, quantity, state) | (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 0, 'a', 'BUY', 1, 'LOST')",
        "trade_order (id, rebalance_id, position, instrument_id, side, quantity, state) | (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 0, 'a', 'BUY', 1, 'REJECTED')",
        "fill (execution_id, order_id, position, quantity, price, currency, commission, executed_at) | ('x', gen_random_uuid(), 0, 1, 1, 'USD', 0, now())",
        "ledger_entry (portfolio_id, reference, kind, happened_at, amount, currency) | ('00000000-0000-0000-0000-000000000001', 'x', 'CASH', now(), 1, 'EUR')",
        "ledger_entry (portfolio_id, reference, kind, happened_at, amount, currency) | ('00000000-0000-0000-0000-000000000001', 'x', 'TRADE', now(), 1, 'USD')",
        "ledger_entry (portfolio_id, reference, kind, happened_at, amount, currency, fee) | ('00000000-0000-0000-0000-000000000001', 'x', 'CASH', now(), 1, 'USD', 1)",
        "ledger_entry (portfolio_id, reference, kind, happened_at, amount, currency) | ('00000000-0000-0000-0000-000000000001', 'x', 'CASH', now(), 'NaN', 'USD')"
      })
  void refusesWhatMustNotBe(String table, String values) {
    DATABASE.tell(
        """
        insert into instrument (id, name, currency) values ('a', 'Alpha', 'USD');
        insert into index_definition values (
          '00000000-0000-0000-0000-000000000001', 'x');
        insert into index_edition values (
          '00000000-0000-0000-0000-000000000001', 1, '2026-01-01', '{}');
        insert into index_level values (
          '00000000-0000-0000-0000-000000000001', '2026-01-01', 0, 1, repeat('b', 64), now());
        insert into portfolio values ('00000000-0000-0000-0000-000000000001', 'x', 'USD');
        insert into rebalance (id, portfolio_id) values (
          '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001')
        """);

    assertThatThrownBy(() -> DATABASE.tell("insert into " + table + " values " + values))
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).startsWith("23"));
  }
}
