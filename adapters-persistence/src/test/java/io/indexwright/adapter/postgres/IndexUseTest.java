package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.sql.Dialect;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.watch.StatementName;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.rulebook.IndexDefinition;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGStatement;

/**
 * Among many rows of others, every statement finds its own by an index: the server is asked for the
 * plan of each as it is executed. HotQueriesTest looks at the partitions of bars as well.
 */
@Tag("once")
class IndexUseTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** Those that return everything there is. */
  private static final Set<String> WHOLE =
      Set.of(
          "audit.loose",
          "audit.orphans",
          "audit.retentions",
          "credentials.kept",
          "indices.all",
          "instruments.all",
          "ledgers.accounts",
          "observations.days",
          "outbox.add",
          "sessions.forget",
          "users.everybody",
          "webhooks.all");

  private static final Pattern EXPLAINED =
      Pattern.compile("^-- \\S+\\s+(select|insert|update|delete|with)\\b.*", Pattern.DOTALL);

  /** Tables of ours; what an import stages is read whole. */
  private static final Pattern READ_WHOLE =
      Pattern.compile(
          "Seq Scan on (app_user|access_session|refresh_token|one_time_token|second_factor|recovery_code|api_key|consent|sign_in_attempt|instrument|index_\\w+|calculation_\\w+|divisor_change|portfolio|ledger_entry"
              + "|credential|order_run|planned_\\w+|trade_order|order_event|fill|bar_[0-9]+|observation|fx_rate"
              + "|corporate_action|listing|trading_\\w+|audit_entry_[0-9]+|audit_person_[0-9]+"
              + "|audit_seal|outbox_event|outbox_pending|event_log|webhook_delivery|feed_response|bar_source|feed_quarantine|finding|quote|intraday_bar|routine_step|job|job_cancellation|job_result"
              + "|scheduled_tasks)\\b");

  private static final String OTHERS =
      """
      insert into instrument (id, name, currency)
        select 'N' || i, 'x', 'USD' from generate_series(1, 5000) as i;
      insert into index_definition (id, name)
        select md5('i' || i)::uuid, 'Other ' || i from generate_series(1, 4000) as i;
      insert into index_edition (index_id, edition, effective_from, document)
        select id, 1, '2020-01-01', 'x' from index_definition;
      insert into index_universe (index_id, edition, instrument_id)
        select id, 1, 'N1' from index_definition;
      insert into index_level (index_id, date, revision, points, inputs, published_at)
        select md5('i' || i)::uuid, date '2020-01-01' + day, 0, 1, repeat('a', 64), now()
        from generate_series(1, 100) as i, generate_series(1, 100) as day;
      insert into index_constituent_share (index_id, date, revision, instrument_id, count, weight)
        select index_id, date, 0, 'N1', 1, 1 from index_level;
      insert into divisor_change (index_id, date, revision, ordinal, cause, value_before,
          value_after, divisor_before, divisor_after)
        select index_id, date, 0, 0, 'REBALANCE', 1, 1, 1, 1 from index_level;
      insert into portfolio (id, name, currency)
        select md5('p' || i)::uuid, 'Other ' || i, 'USD' from generate_series(1, 4000) as i;
      insert into ledger_entry (
          portfolio_id, reference, revision, kind, happened_at, known_at, amount, currency)
        select id, 'e' || i, 0, 'CASH', now(), now(), 1, 'USD'
        from portfolio, generate_series(1, 3) as i;
      insert into order_run (id, portfolio_id, approved_by, approved_at)
        select md5('r' || id)::uuid, id, 'Ada ' || id, now() from portfolio;
      insert into planned_run (run_id, portfolio_id, index_id, policy, closes_of, planned_by,
          planned_at, plan, currency, fees, cash_left, gap, skipped, skipped_for, breaches)
        select md5('r' || id)::uuid, id, id, '{}', '2026-01-01', id, now(), repeat('a', 64), 'USD',
          0, 0, 0, '{}', '{}', '{}'
        from portfolio;
      insert into planned_line (run_id, position, instrument_id, side, quantity, price, value,
          fees, reason)
        select run_id, i, 'N1', 'BUY', 1, 1, 1, 0, 'x' from planned_run, generate_series(0, 2) as i;
      insert into trade_order (id, run_id, portfolio_id, position, instrument_id, side, quantity,
          state, order_type, time_in_force, created_at)
        select md5(id::text || i)::uuid, id, portfolio_id, i, 'N1', 'BUY', 1,
          case when id::text < '1' then 'WORKING' else 'FILLED' end, 'MARKET', 'DAY', '2020-01-01'
        from order_run, generate_series(0, 2) as i;
      insert into order_event (order_id, sequence, kind, known_at)
        select id, 1, 'TRADED', now() from trade_order;
      insert into fill (portfolio_id, execution_id, revision, order_id, sequence, kind, quantity,
          price, currency, commission, executed_at, created_at)
        select portfolio_id, 'x' || id, 0, id, 1, 'TRADED', 1, 1, 'USD', 0, now(), created_at
        from trade_order;
      insert into calculation_run (id, index_id, edition, from_date, to_date, inputs, engine,
          started_at, finished_at, known_at)
        select md5('c' || id)::uuid, id, 1, '2020-01-01', '2020-01-01', repeat('a', 64), '1', now(),
          now(), now()
        from index_definition;
      insert into calculation_run_level (index_id, date, revision, run_id)
        select index_id, date, 0, md5('c' || index_id)::uuid from index_level;
      insert into observation (series, at, revision, value, unit, known_at)
        select 'S' || i, timestamptz '2026-01-01Z' + day * interval '1 day', 0, 1, 'USD', now()
        from generate_series(1, 100) as i, generate_series(1, 100) as day;
      insert into fx_rate (fixing, date, base, quote, revision, rate, source, known_at)
        select 'F' || i, date '2026-01-01' + day, 'EUR', 'USD', 0, 1, 'here', now()
        from generate_series(1, 100) as i, generate_series(1, 100) as day;
      insert into corporate_action (announcement, revision, kind, instrument_id, ex_date, amount,
          known_at)
        select 'a' || id, 1, 'DIVIDEND', id, '2026-01-01', 1, now() from instrument;
      insert into listing (market, instrument_id, from_date, revision, symbol, withdrawn, known_at)
        select 'M' || upper(left(md5(id), 3)), id, '2026-01-01', 1, id, false, now() from instrument;
      insert into trading_calendar (id) select 'C' || i from generate_series(1, 4000) as i;
      insert into trading_span (calendar_id, revision, first_day, last_day, weekdays, known_at)
        select id, 0, '2026-01-01', '2026-12-31', '12345', now() from trading_calendar;
      insert into trading_notice (calendar_id, day, kind, reason, known_on, source, known_at)
        select id, '2026-01-01', 'CLOSED', 'feast', '2026-01-01', 'here', now()
        from trading_calendar;
      insert into credential (service, field, sealed, key_id, changed_at)
        select 's' || i, 'key', 'v1.k' || i || '.' || repeat('A', 40), 'k' || i, now()
        from generate_series(1, 4000) as i;
      select audit_partition(now());
      insert into audit_entry (sequence, id, subject, action, resource, at, outcome, hash,
          created_at)
        select nextval('audit_number'), md5('e' || i)::uuid, 'u-' || i, 'a.b', 'r/' || i, now(),
          'ATTEMPTED', repeat('a', 64), now()
        from generate_series(1, 4000) as i;
      insert into audit_person (sequence, salt, created_at)
        select sequence, 'x', created_at from audit_entry;
      insert into audit_seal (number, sequences, hashes, previous, hash, created_at)
        select sequence, array[sequence], array['x'], hash, hash, now()
        from audit_entry;
      insert into audit_head (seal, hash, created_at) values (1000000, repeat('a', 64), now());
      insert into job (id, kind, parameters, at, changed_at, state)
        select md5('j' || i)::uuid, 'x', '{}', now(), now(),
          case when i % 100 = 0 then 'FAILED' else 'QUEUED' end
        from generate_series(1, 4000) as i;
      insert into job_cancellation (job_id, at) select id, at from job;
      insert into job_result (job_id, document, kept_at) select id, '{}', at from job;
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        select 'job.x', id::text, at, false, 1 from job;
      insert into outbox_event (id, aggregate_kind, aggregate_id, type, body, happened_at)
        select md5('o' || i)::uuid, 'index', i, 'x', '{}', now() from generate_series(1, 4000) as i;
      insert into event_log (id, aggregate_kind, aggregate_id, type, body, happened_at)
        select id, aggregate_kind, aggregate_id, type, body, happened_at from outbox_event;
      insert into webhook (id, url, types, owner, is_active)
        select md5('w' || i)::uuid, 'https://x', '{x}', 'x', true from generate_series(1, 10) as i;
      insert into webhook_delivery (webhook_id, event_id, aggregate_kind, aggregate_id, type, body,
          happened_at, state, queued_at, due_at)
        select webhook.id, event_log.id, 'index', aggregate_id, 'x', '{}', now(),
          case when position % 10 = 0 then 'WAITING' else 'TAKEN' end, now(), now()
        from webhook, event_log;
      insert into feed_response (digest, body)
        select md5('r' || i) || md5('s' || i), '' from generate_series(1, 4000) as i;
      insert into bar_source (instrument, date, digest)
        select (select min(number) from instrument), date '1990-01-01' + row_number() over ()::int, digest from feed_response;
      insert into feed_quarantine (source, instrument, reason, raw, digest, found_at)
        select 'one', 'q' || row_number() over (), '', '', digest, now() from feed_response;
      insert into finding (instrument, first_date, last_date, kind, severity, evidence, proposed_columns, proposed_numbers, found_at)
        select number, '2026-01-01', '2026-01-01', 'GAP', 'INFO', '', '{}', '{}', now() from instrument;
      insert into routine_step (kind, key, name, outcome, done_at)
        select 'daily', i, 'refresh', '', now() from generate_series(1, 4000) as i;
      insert into outbox_sink (name) select 's' || i from generate_series(1, 10) as i;
      insert into outbox_pending (sink, number, aggregate_kind, aggregate_id)
        select name, number, 'index', aggregate_id from outbox_sink, outbox_event;
      insert into quote (instrument, price, currency, observed_at, source, received_at)
        select number, 1, 'USD', now(), 'one', now() from instrument;
      select intraday_partition('2026-01-01');
      insert into intraday_bar (instrument, seconds, starts_at, revision, currency, known_at, close, open, high, low)
        select number, 60, timestamptz '2026-01-01Z' + minute * interval '1 minute', 0, 'USD', now(), 1, 1, 1, 1
        from instrument, generate_series(1, 4) as minute;
      insert into app_user (id, name, role, enabled, password, token_version, grace_until)
        select md5('u' || i)::uuid, 'u' || i, 'viewer', true, 'x', 1, now()
        from generate_series(1, 4000) as i;
      insert into access_session (id, user_id) select id, id from app_user;
      insert into refresh_token (digest, session_id, version, generation, expires_at)
        select md5(id::text) || md5(name), id, 1, 1, now() from app_user;
      insert into one_time_token (digest, user_id, expires_at)
        select md5(id::text) || md5(name), id, now() from app_user;
      insert into api_key (id, prefix, digest, user_id, name, scopes, expires_at)
        select id, left(md5(name), 12), md5(id::text) || md5(name), id, 'x', array['x'], now()
        from app_user;
      insert into consent (user_id, purpose, text_version, granted, at)
        select id, 'x', '1', true, now() from app_user;
      insert into second_factor (user_id, last_step) select id, 1 from app_user;
      insert into recovery_code (user_id, digest)
        select id, md5(id::text) || md5(name) from app_user;
      insert into app_user (id, name, role, enabled, token_version, grace_until, issuer, subject)
        select md5('o' || i)::uuid, 'o' || i, 'viewer', true, 1, now(), 'https://login.example', 'o' || i
        from generate_series(1, 4000) as i;
      insert into sign_in_attempt (digest, failures, last_at)
        select md5(id::text) || md5(name), 1, now() from app_user;
      select bar_partition('2026-01-01');
      insert into bar (instrument, date, revision, decimals, currency, known_at, close)
        select number, date '2026-01-01' + day, 0, 0, 'USD', now(), 1
        from instrument, generate_series(1, 4) as day;
      analyze
      """;

  private final Map<String, String> plans = new TreeMap<>();

  @Test
  void isMadeByEveryStatement() {
    DATABASE.tell(OTHERS);

    portCalls().all().values().forEach(Runnable::run);

    plans.keySet().removeAll(WHOLE);
    assertThat(plans).hasSizeGreaterThan(30);
    assertThat(plans)
        .allSatisfy((name, plan) -> assertThat(plan).doesNotContainPattern(READ_WHOLE));
  }

  private PortCalls portCalls() {
    DatabaseAddress address = DATABASE.address();
    return new PortCalls(
        new PostgresTransactions(
            Dialect.over(
                () ->
                    DriverManager.getConnection(address.url(), address.user(), address.password()),
                new Explained())),
        new AlwaysTheSame());
  }

  /**
   * Asks for the plan on the same connection, where an import finds what it has staged. Copies and
   * batches show no statement; they only insert.
   */
  private final class Explained implements SqlLogger {
    @Override
    public void logAfterExecution(StatementContext context) {
      String sql = context.getRawSql();
      if (context.getStatement() != null && EXPLAINED.matcher(sql).matches()) {
        plans.put(StatementName.of(sql).toString(), plan(context));
      }
    }
  }

  private static String plan(StatementContext context) {
    try (Statement statement = connection(context).createStatement();
        ResultSet rows =
            statement.executeQuery("explain " + context.getStatement().unwrap(PGStatement.class))) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return String.join("\n", lines);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static Connection connection(StatementContext context) throws SQLException {
    return context.getStatement().getConnection();
  }

  /** Reads one definition from whatever is written; the others of this test are not real. */
  private static final class AlwaysTheSame implements DefinitionFormat {
    @Override
    public String write(IndexDefinition definition) {
      return "x";
    }

    @Override
    public IndexDefinition read(String text) {
      return Sample.priceWeighted(1, "Two");
    }
  }
}
