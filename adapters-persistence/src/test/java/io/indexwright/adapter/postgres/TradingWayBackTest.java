package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The tables of runs, orders and ledgers come and go, and what was in them stays. */
class TradingWayBackTest {
  private static final List<String> SCRIPTS =
      List.of("V50__order_runs", "V51__ledger_facts", "V52__order_terms", "V53__order_events");

  private static final String OLD_FACTS =
      """
      insert into instrument (id, name, currency) values ('a', 'Alpha', 'USD');
      insert into portfolio values ('00000000-0000-0000-0000-000000000001', 'x', 'USD');
      insert into ledger_entry (portfolio_id, reference, kind, happened_at, amount, currency)
        values ('00000000-0000-0000-0000-000000000001', 'c', 'CASH', '2026-01-01Z', 9, 'USD');
      insert into ledger_entry (
        portfolio_id, reference, kind, happened_at, amount, currency, instrument_id, side, quantity,
        fee)
        values ('00000000-0000-0000-0000-000000000001', 't', 'TRADE', '2026-01-01Z', 9, 'USD', 'a',
          'BUY', 3, 1);
      insert into rebalance (id, portfolio_id) values (
        '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001');
      insert into trade_order (
        id, rebalance_id, position, instrument_id, side, quantity, state, reject_reason)
        select ('00000000-0000-0000-0000-00000000000' || position)::uuid,
          '00000000-0000-0000-0000-000000000001', position, 'a', 'BUY', 3, state,
          case state when 'REJECTED' then 'no' end
        from unnest(array['NEW', 'WORKING', 'FILLED', 'CANCELLED', 'REJECTED'])
          with ordinality as stated (state, position);
      insert into fill (
        execution_id, order_id, position, quantity, price, currency, commission, executed_at)
        values
          ('x', '00000000-0000-0000-0000-000000000003', 0, 2, 3, 'USD', 1, '2026-01-01Z'),
          ('y', '00000000-0000-0000-0000-000000000003', 1, 1, 3, 'USD', 0, '2026-01-01Z'),
          ('z', '00000000-0000-0000-0000-000000000004', 0, 1, 3, 'USD', 0, '2026-01-01Z');
      """;

  private static final String SCHEMA =
      """
      select string_agg(line, chr(10) order by line) from (
        select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default,
          identity_generation, collation_name, generation_expression)
        from information_schema.columns where table_schema = 'public'
        union all
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'public'::regnamespace
        union all
        select indexdef from pg_indexes where schemaname = 'public'
        union all
        select sequencename from pg_sequences where schemaname = 'public') as part (line)
      """;

  private static final String CONTENT =
      """
      select concat_ws(' ', %s,
        (select json_agg(f order by f.reference) from (
          select reference, kind, happened_at, amount, currency, instrument_id, side, quantity, fee
          from ledger_entry) as f),
        (select json_agg(o order by o.position) from (
          select id, position, instrument_id, side, quantity, state from trade_order) as o),
        (select json_agg(f order by f.execution_id) from (
          select execution_id, order_id, quantity, price, currency, commission, executed_at
          from fill) as f))
      """;

  private static final String OLD_CONTENT =
      CONTENT.formatted(
          "(select json_agg(o order by o.position) from (select position, reject_reason, "
              + "(select created_at from rebalance) as at from trade_order) as o), "
              + "(select json_agg(position order by execution_id) from fill)");

  private final DatabaseAddress address = old();

  private static DatabaseAddress old() {
    DatabaseAddress empty = TestDatabase.unmigrated();
    Flyway.configure()
        .dataSource(empty.url(), empty.user(), empty.password())
        .target("49?")
        .load()
        .migrate();
    tell(empty, OLD_FACTS);
    return empty;
  }

  private static void tell(DatabaseAddress address, String script) {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(script);
      connection.commit();
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static String script(String way, String name) {
    try (InputStream script =
        TradingWayBackTest.class.getResourceAsStream("/db/" + way + "/" + name + ".sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void up() {
    SCRIPTS.forEach(name -> tell(address, script("migration", name)));
  }

  private void down() {
    for (int last = SCRIPTS.size() - 1; last >= 0; last--) {
      tell(address, script("back", SCRIPTS.get(last)));
    }
  }

  private String ask(String query) {
    return TestDatabase.ask(address, query);
  }

  @Test
  void leadsThereAndBack() {
    String oldSchema = ask(SCHEMA);
    String oldContent = ask(OLD_CONTENT);

    up();
    String schema = ask(SCHEMA);
    String content = ask(CONTENT.formatted("1"));
    down();
    assertThat(ask(SCHEMA)).isEqualTo(oldSchema);
    assertThat(ask(OLD_CONTENT)).isEqualTo(oldContent);
    up();

    assertThat(ask(SCHEMA)).isEqualTo(schema);
    assertThat(ask(CONTENT.formatted("1"))).isEqualTo(content);
  }

  @Test
  void reconstructsWhatWasHeard() {
    up();

    assertThat(
            ask(
                """
                select string_agg(told, '; ' order by position) from (
                  select position, concat_ws(
                    ' ', state, version, string_agg(kind, ' ' order by sequence)) as told
                  from trade_order left join order_event on order_id = id
                  group by id) as of_order
                """))
        .isEqualTo(
            "NEW 0; WORKING 1 ACKNOWLEDGED; FILLED 3 ACKNOWLEDGED TRADED TRADED; "
                + "CANCELLED 3 ACKNOWLEDGED TRADED CANCELLED; REJECTED 1 REJECTED");
  }

  @Test
  void isClosed_whileThereIsWhatTheOldTablesCannotHold() {
    up();
    tell(
        address,
        """
        insert into order_event (order_id, sequence, kind, known_at)
          values ('00000000-0000-0000-0000-000000000002', 2, 'EXPIRED', now());
        update trade_order set order_type = 'LIMIT', limit_price = 1, price_currency = 'USD';
        insert into ledger_entry (
          portfolio_id, reference, revision, kind, happened_at, known_at, amount, currency)
          values ('00000000-0000-0000-0000-000000000001', 'f', 0, 'FEE', now(), now(), 1, 'EUR')
        """);

    for (String closed : SCRIPTS.subList(1, SCRIPTS.size())) {
      assertThatThrownBy(() -> tell(address, script("back", closed)))
          .hasMessageContaining("only the later form can hold");
    }
  }
}
