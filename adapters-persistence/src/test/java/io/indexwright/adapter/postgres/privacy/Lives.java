package io.indexwright.adapter.postgres.privacy;

/** Rows about people, in every table that has some. */
final class Lives {
  /** Where Ada sits, and what she uses. */
  static final String ADDRESS = "192.0.2.77";

  static final String AGENT = "difference-engine/2.0";

  /** What nobody may be told, nor a hash of it. */
  static final String SECRET = "5ec2e7".repeat(10) + "0000";

  /** Ada and Ben as {@link Somebody} knows them; an order of Ada's is open. */
  static final String OF_ADA_AND_BEN =
      """
      insert into app_user (id, name, role, enabled, password, token_version, grace_until) values
        ('00000000-0000-0001-0000-000000000001', 'ada.lovelace', 'trader', true, 'secret-hash', 1, now()),
        ('00000000-0000-0002-0000-000000000002', 'ben', 'trader', true, 'secret-hash', 1, now());
      insert into consent (user_id, purpose, text_version, granted, at)
        select id, 'newsletter', '1', true, now() from app_user;
      insert into access_session (id, user_id) select id, id from app_user;
      insert into refresh_token (digest, session_id, version, generation, expires_at)
        select 'SECRET', id, 1, 1, now() from access_session where id = 'ADA';
      insert into one_time_token (digest, user_id, expires_at) values ('SECRET', 'ADA', now());
      insert into api_key (id, prefix, digest, user_id, name, scopes, expires_at) values
        (gen_random_uuid(), 'aaaaaaaaaaaa', 'SECRET', 'ADA', 'key of ada.lovelace', '{x}', now()),
        (gen_random_uuid(), 'bbbbbbbbbbbb', 'SECRET', 'ADA', 'nightly', '{x}', now()),
        (gen_random_uuid(), 'cccccccccccc', 'SECRET', 'BEN', 'nightly', '{x}', now());
      insert into sign_in_attempt (digest, failures, last_at)
        select encode(sha256('account ada.lovelace'), 'hex'), 2, now();
      insert into idempotency_key (principal, route, key, content, status, header_names,
          header_values, body, expires_at) values
        ('user:ADA', 'POST /x', 'k1', 'SECRET', 200, '{}', '{}', '"Pension of ada.lovelace"', now()),
        ('user:BEN', 'POST /x', 'k1', 'SECRET', 200, '{}', '{}', '{}', now());
      insert into webhook (id, url, types, owner, is_active) values
        (gen_random_uuid(), 'https://x.example', '{}', 'ada.lovelace', true),
        (gen_random_uuid(), 'https://x.example', '{}', 'ben', true);
      insert into instrument (id, name, currency) values ('A', 'Alpha', 'USD');
      insert into portfolio (id, name, currency, owner_id) values
        ('00000000-0000-000a-0000-00000000000a', 'Pension of ada.lovelace', 'USD', 'ADA'),
        ('00000000-0000-000b-0000-00000000000b', 'House', 'USD', null);
      insert into second_factor (user_id, last_step) values ('ADA', 1);
      insert into recovery_code (user_id, digest) values ('ADA', 'SECRET');
      insert into credential (service, field, sealed, key_id, changed_at) values
        ('second-factor', 'user-ADA', 'v1.k.' || repeat('x', 40), 'k', now())
        on conflict do nothing;
      insert into planned_run (run_id, portfolio_id, index_id, policy, closes_of, planned_by,
          planned_at, plan, currency, fees, cash_left, gap, skipped, skipped_for, breaches)
        select id, id, id, '{}', '2026-01-01', coalesce(owner_id, 'BEN'), now(), repeat('a', 64), 'USD', 0, 0,
          0, '{}', '{}', '{}'
        from portfolio;
      insert into planned_line (run_id, position, instrument_id, side, quantity, price, value, fees,
          reason)
        select run_id, 0, 'A', 'BUY', 1, 1, 1, 0, 'x' from planned_run;
      insert into job (id, kind, parameters, at, changed_at, owner_id)
        select id, 'simulation', '{}', now(), now(), 'ADA' from portfolio where owner_id = 'ADA';
      insert into job_result (job_id, document, kept_at) select id, '{}', now() from job;
      insert into ledger_entry (portfolio_id, reference, revision, kind, happened_at, known_at,
          amount, currency)
        select id, 'first', 0, 'CASH', now(), now(), 1000.10, 'USD' from portfolio;
      insert into order_run (id, portfolio_id, approved_by, approved_at)
        select id, id, 'ada.lovelace', now() from portfolio;
      insert into order_dispatch (run_id, due_at) select id, now() from order_run;
      insert into trade_order (id, run_id, portfolio_id, position, instrument_id, side, quantity,
          state, order_type, time_in_force)
        select id, id, id, 0, 'A', 'BUY', 10, 'WORKING', 'MARKET', 'DAY' from order_run;
      insert into order_event (order_id, sequence, kind, known_at)
        select id, 1, 'TRADED', now() from trade_order;
      insert into fill (portfolio_id, execution_id, revision, order_id, sequence, kind, quantity,
          price, currency, commission, executed_at)
        select portfolio_id, 'x1', 0, id, 1, 'TRADED', 1, 1, 'USD', 0, now() from trade_order
      """
          .replace("SECRET", SECRET)
          .replace("ADA'", Somebody.ADA.id() + "'")
          .replace("BEN'", Somebody.BEN.id() + "'");

  private Lives() {}
}
