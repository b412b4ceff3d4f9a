package io.indexwright.adapter.postgres.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the product may do with each table: whoever adds one says which it is. */
@Tag("once")
class RightsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** Rows are added, and stay as they are. */
  private static final Set<String> FACTS =
      Set.of(
          "audit_entry",
          "audit_person",
          "audit_seal",
          "bar",
          "bar_source",
          "calculation_run",
          "calculation_run_level",
          "consent",
          "corporate_action",
          "divisor_change",
          "feed_quarantine",
          "feed_response",
          "fill",
          "finding",
          "followed",
          "fx_rate",
          "index_constituent_share",
          "index_edition",
          "index_level",
          "index_universe",
          "intraday_bar",
          "job_cancellation",
          "ledger_entry",
          "listing",
          "observation",
          "order_event",
          "order_run",
          "planned_line",
          "routine_step",
          "trading_calendar",
          "trading_notice",
          "trading_span",
          "universe");

  /** Rows change or go, or are locked while something is added to them. */
  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("access_session", "DELETE INSERT SELECT UPDATE"),
          Map.entry("api_key", "INSERT SELECT UPDATE"),
          Map.entry("app_user", "INSERT SELECT UPDATE"),
          Map.entry("audit_head", "INSERT SELECT UPDATE"),
          Map.entry("audit_pending", "DELETE INSERT SELECT"),
          Map.entry("audit_retention", "SELECT"),
          Map.entry("bar_archive", "DELETE INSERT SELECT"),
          Map.entry("credential", "DELETE INSERT SELECT UPDATE"),
          Map.entry("event_log", "DELETE INSERT SELECT"),
          Map.entry("feed_quota", "INSERT SELECT UPDATE"),
          Map.entry("flyway_schema_history", "SELECT"),
          Map.entry("idempotency_key", "DELETE INSERT SELECT UPDATE"),
          Map.entry("order_dispatch", "DELETE INSERT SELECT UPDATE"),
          Map.entry("rate_bucket", "DELETE INSERT SELECT UPDATE"),
          Map.entry("index_definition", "INSERT SELECT UPDATE"),
          Map.entry("instrument", "INSERT SELECT UPDATE"),
          Map.entry("job", "DELETE INSERT SELECT UPDATE"),
          Map.entry("job_result", "DELETE INSERT SELECT UPDATE"),
          Map.entry("lease", "DELETE INSERT SELECT UPDATE"),
          Map.entry("one_time_token", "DELETE INSERT SELECT UPDATE"),
          Map.entry("outbox_event", "DELETE INSERT SELECT"),
          Map.entry("outbox_pending", "DELETE INSERT SELECT UPDATE"),
          Map.entry("outbox_sink", "DELETE INSERT SELECT UPDATE"),
          Map.entry("planned_run", "INSERT SELECT UPDATE"),
          Map.entry("portfolio", "INSERT SELECT UPDATE"),
          Map.entry("quote", "INSERT SELECT UPDATE"),
          Map.entry("recovery_code", "DELETE INSERT SELECT UPDATE"),
          Map.entry("refresh_token", "DELETE INSERT SELECT UPDATE"),
          Map.entry("scheduled_tasks", "DELETE INSERT SELECT UPDATE"),
          Map.entry("second_factor", "DELETE INSERT SELECT UPDATE"),
          Map.entry("sign_in_attempt", "DELETE INSERT SELECT UPDATE"),
          Map.entry("token_floor", "INSERT SELECT UPDATE"),
          Map.entry("trade_order", "INSERT SELECT UPDATE"),
          Map.entry("webhook", "DELETE INSERT SELECT UPDATE"),
          Map.entry("webhook_delivery", "DELETE INSERT SELECT UPDATE"));

  private static final String RIGHTS =
      """
      select relname, coalesce(string_agg(privilege_type, ' ' order by privilege_type), '') as rights
      from pg_class
      left join aclexplode(relacl) as granted on grantee = 'indexwright_app'::regrole
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        and not relispartition and not (relkind = 'S' and relacl is null)
      group by relname
      """;

  @Test
  void areKnownOfEveryTable() {
    Map<String, String> expected = new TreeMap<>(STATES);
    FACTS.forEach(fact -> expected.put(fact, "INSERT SELECT"));

    try (Handle owner = DATABASE.owner()) {
      Map<String, String> rights =
          owner
              .createQuery(RIGHTS)
              .setMapKeyColumn("relname")
              .setMapValueColumn("rights")
              .collectInto(new GenericType<Map<String, String>>() {});
      assertThat(rights).containsExactlyInAnyOrderEntriesOf(expected);
    }
  }

  @Test
  void areNobodyElses() {
    assertThat(
            DATABASE.ask(
                """
                select coalesce(string_agg(distinct relname || ': ' || grantee, ', '), '')
                from pg_class, aclexplode(relacl)
                where relnamespace = 'public'::regnamespace
                  and grantee not in (relowner, 'indexwright_app'::regrole)
                """))
        .isEmpty();
  }

  @Test
  void ofTheOwner_areLentByFunctionsToTheProductAlone_andUnderNoOtherSearchPath() {
    assertThat(
            DATABASE.ask(
                """
                select coalesce(string_agg(proname, ' '), '')
                from pg_proc
                where pronamespace = 'public'::regnamespace and prosecdef and (
                  proconfig is distinct from '{"search_path=public, pg_temp"}'
                  or exists (
                    select from aclexplode(coalesce(proacl, acldefault('f', proowner)))
                    where grantee not in (proowner, 'indexwright_app'::regrole)))
                """))
        .isEmpty();
  }

  static Stream<String> changes() {
    return FACTS.stream()
        .sorted()
        .flatMap(
            fact ->
                Stream.of(
                    "update %s set created_at = now()".formatted(fact),
                    "delete from " + fact,
                    "truncate " + fact,
                    "truncate %s cascade".formatted(fact),
                    "drop table " + fact,
                    "alter table %s disable trigger all".formatted(fact),
                    "lock table %s in exclusive mode".formatted(fact)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void doNotReachToChangeAFact(String change) {
    refuses(change);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "truncate trade_order cascade",
        "delete from trade_order",
        "drop table trade_order",
        "delete from instrument",
        "update bar_archive set bars = 1",
        "insert into audit_retention (year, entries, sequences, entry) values (2001, 1, '{}', 1)",
        "select audit_drop(2001, 1)",
        "select audit_guard()",
        "select nextval('audit_number')",
        "delete from flyway_schema_history",
        "select * from bar_2026",
        "insert into bar_2026 select * from bar",
        "delete from bar_2026",
        "drop table bar_2026",
        "create table mine (x int)",
        "alter role current_user superuser",
        "drop function bar_price",
        "drop owned by current_user; drop schema public",
        "reset role; delete from fill"
      })
  void endThere(String change) {
    DATABASE.tell("select bar_partition('2026-01-01')");

    refuses(change);
  }

  private static void refuses(String change) {
    assertThatThrownBy(() -> DATABASE.transactions().writing(handle -> handle.execute(change)))
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
  }

  @Test
  void reachToDropAYear_onlyIfItIsNotedWhereItLies() {
    DATABASE.tell("select bar_partition('2026-01-01')");

    assertThatThrownBy(
            () ->
                DATABASE.transactions().writing(handle -> handle.execute("select bar_drop(2026)")))
        .isInstanceOf(IllegalStateException.class)
        .cause()
        .hasMessageContaining("the bars of 2026 are not archived");
  }

  @Test
  void areThoseOfTheRole_onEveryConnection() {
    for (PostgresTransactions each :
        Arrays.asList(
            DATABASE.transactions(), DATABASE.database().reads(), DATABASE.database().longWork())) {
      assertThat(each.<String>reading(RightsTest::role)).isEqualTo("indexwright_app");
    }
  }

  private static String role(Handle handle) {
    return handle.createQuery("select current_user").mapTo(String.class).one();
  }
}
