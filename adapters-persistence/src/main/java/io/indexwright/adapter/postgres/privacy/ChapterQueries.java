package io.indexwright.adapter.postgres.privacy;

import static java.util.Map.entry;

import io.indexwright.application.privacy.Chapter;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows of which tables make a chapter. A row is told as it is, with all its columns but those
 * that hold what somebody is let in by, or a hash; so a column that is added later is told too.
 */
final class ChapterQueries {
  /** How a number becomes a place: in the order of its characters, too. */
  private static final String DIGITS = "'FM0000000000000000000'";

  private static final String PROFILE =
      page(
          Chapter.PROFILE,
          """
          select id::text as place, to_jsonb(told) - 'password' as record
          from app_user as told
          where id = :user
          """);

  private static final String SECOND_FACTOR =
      page(
          Chapter.SECOND_FACTOR,
          """
          select user_id::text as place, to_jsonb(told) || jsonb_build_object('recovery_codes', (
            select count(*) from recovery_code where recovery_code.user_id = told.user_id)) as record
          from second_factor as told
          where user_id = :user
          """);

  private static final String CONSENTS =
      page(
          Chapter.CONSENTS,
          """
          select to_char(sequence, DIGITS) as place, to_jsonb(told) as record
          from consent as told
          where user_id = :user
          """);

  private static final String SESSIONS =
      page(
          Chapter.SESSIONS,
          """
          select id::text as place, to_jsonb(told) as record
          from access_session as told
          where user_id = :user
          """);

  /** A hash is a place, which nobody is told: places stay in the house. */
  private static final String TOKENS =
      page(
          Chapter.TOKENS,
          """
          select digest as place, to_jsonb(told) - 'digest' as record
          from refresh_token as told
          where session_id in (select id from access_session where user_id = :user)
          """);

  private static final String LINKS =
      page(
          Chapter.LINKS,
          """
          select digest as place, to_jsonb(told) - 'digest' as record
          from one_time_token as told
          where user_id = :user
          """);

  private static final String API_KEYS =
      page(
          Chapter.API_KEYS,
          """
          select id::text as place, to_jsonb(told) - 'digest' as record
          from api_key as told
          where user_id = :user
          """);

  /** Counted by the hash that an {@code AttemptKey} has of the account. */
  private static final String SIGN_IN_FAILURES =
      page(
          Chapter.SIGN_IN_FAILURES,
          """
          select digest as place, to_jsonb(told) - 'digest' as record
          from sign_in_attempt as told
          where digest = (
            select encode(sha256(convert_to('account ' || name, 'UTF8')), 'hex')
            from app_user
            where id = :user)
          """);

  private static final String ANSWERS =
      page(
          Chapter.ANSWERS,
          """
          select route || ' ' || key as place, to_jsonb(told) - 'content' as record
          from idempotency_key as told
          where principal = any (
            select unnest(array[id::text, 'user:' || id, name]) from app_user where id = :user)
          """);

  private static final String WEBHOOKS =
      page(
          Chapter.WEBHOOKS,
          """
          select id::text as place, to_jsonb(told) as record
          from webhook as told
          where owner = (select name from app_user where id = :user)
          """);

  private static final String PORTFOLIOS =
      page(
          Chapter.PORTFOLIOS,
          """
          select id::text as place, to_jsonb(told) as record
          from portfolio as told
          where owner_id = :user
          """);

  private static final String LEDGER =
      page(
          Chapter.LEDGER,
          """
          select portfolio_id || ' ' || to_char(sequence, DIGITS) as place, to_jsonb(told) as record
          from ledger_entry as told
          where portfolio_id in (select id from portfolio where owner_id = :user)
          """);

  private static final String PLANS =
      page(
          Chapter.PLANS,
          """
          select run_id::text as place, to_jsonb(told) || jsonb_build_object('lines', (
            select jsonb_agg(to_jsonb(line) order by position)
            from planned_line as line
            where line.run_id = told.run_id)) as record
          from (
            select * from planned_run where planned_by = :user
            union
            select * from planned_run
            where portfolio_id in (select id from portfolio where owner_id = :user)) as told
          """);

  private static final String RUNS =
      page(
          Chapter.RUNS,
          """
          select id::text as place, to_jsonb(told) as record
          from order_run as told
          where portfolio_id in (select id from portfolio where owner_id = :user)
          union
          select id::text as place, to_jsonb(told) as record
          from order_run as told
          where approved_by = (select name from app_user where id = :user)
          """);

  private static final String ORDERS =
      page(
          Chapter.ORDERS,
          """
          select told.id::text as place, to_jsonb(told) as record
          from trade_order as told
          join order_run on order_run.id = told.run_id
          where order_run.portfolio_id in (select id from portfolio where owner_id = :user)
          """);

  private static final String ORDER_EVENTS =
      page(
          Chapter.ORDER_EVENTS,
          """
          select told.order_id || ' ' || to_char(told.sequence, DIGITS) as place,
            to_jsonb(told) as record
          from order_event as told
          join trade_order on trade_order.id = told.order_id
          join order_run on order_run.id = trade_order.run_id
          where order_run.portfolio_id in (select id from portfolio where owner_id = :user)
          """);

  private static final String FILLS =
      page(
          Chapter.FILLS,
          """
          select portfolio_id || ' ' || execution_id || ' ' || to_char(revision, DIGITS) as place,
            to_jsonb(told) as record
          from fill as told
          where portfolio_id in (select id from portfolio where owner_id = :user)
          """);

  private static final String JOBS =
      page(
          Chapter.JOBS,
          """
          select id::text as place, to_jsonb(told) || jsonb_build_object('result', (
            select document::jsonb from job_result where job_id = told.id)) as record
          from job as told
          where owner_id = :user
          """);

  /** Whoever else did it is a person too: of him nothing is told but his pseudonym. */
  private static final String AUDIT =
      page(
          Chapter.AUDIT,
          """
          select to_char(told.sequence, DIGITS) as place,
            to_jsonb(told) - 'hash' - 'person' || case told.subject
              when 'user:' || :user then
                jsonb_build_object('name', person.name, 'ip', person.ip, 'agent', person.agent)
              else '{}'
            end as record
          from audit_entry as told
          left join audit_person as person
            on person.sequence = told.sequence and person.created_at = told.created_at
          where told.subject = 'user:' || :user or told.approved_by = 'user:' || :user
            or told.resource in ('user/' || :user, 'subject/user:' || :user)
          """);

  private static final Map<Chapter, String> QUERIES =
      Map.ofEntries(
          entry(Chapter.PROFILE, PROFILE),
          entry(Chapter.SECOND_FACTOR, SECOND_FACTOR),
          entry(Chapter.CONSENTS, CONSENTS),
          entry(Chapter.SESSIONS, SESSIONS),
          entry(Chapter.TOKENS, TOKENS),
          entry(Chapter.LINKS, LINKS),
          entry(Chapter.API_KEYS, API_KEYS),
          entry(Chapter.SIGN_IN_FAILURES, SIGN_IN_FAILURES),
          entry(Chapter.ANSWERS, ANSWERS),
          entry(Chapter.WEBHOOKS, WEBHOOKS),
          entry(Chapter.PORTFOLIOS, PORTFOLIOS),
          entry(Chapter.LEDGER, LEDGER),
          entry(Chapter.PLANS, PLANS),
          entry(Chapter.RUNS, RUNS),
          entry(Chapter.ORDERS, ORDERS),
          entry(Chapter.ORDER_EVENTS, ORDER_EVENTS),
          entry(Chapter.FILLS, FILLS),
          entry(Chapter.JOBS, JOBS),
          entry(Chapter.AUDIT, AUDIT));

  private ChapterQueries() {}

  private static String page(Chapter chapter, String rows) {
    return """
        -- personal-records.%s
        select place, record::text
        from (
        %s) as told
        where place > :after
        order by place
        limit :limit
        """
        .formatted(chapter, rows.replace("DIGITS", DIGITS));
  }

  /** Returns the statement of a chapter: of {@code :user}, {@code :limit} rows after a place. */
  static String of(Chapter chapter) {
    return Optional.ofNullable(QUERIES.get(chapter)).orElseThrow();
  }
}
