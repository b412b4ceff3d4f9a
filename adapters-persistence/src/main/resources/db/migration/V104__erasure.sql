-- What is left of somebody who is forgotten is his id. The product may change none of these rows otherwise.
create index app_user_admin on app_user (id) where role = 'admin' and enabled;

create index order_run_approver on order_run (approved_by);

create index audit_entry_approver on audit_entry (approved_by) where approved_by is not null;

create index audit_person_known on audit_person (created_at) where erased_in is null;

-- Portfolios are removed, or named by their ids. Whoever makes a table that refers to one removes its rows here too.
create function person_erase(whose uuid, removing boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  former text;
  pseudonym text := 'user:' || whose;
  owned uuid[];
begin
  select name into former from app_user where id = whose for update;
  if former is null then
    raise integrity_constraint_violation using message = 'no such user: ' || whose;
  end if;
  update app_user
  set name = 'erased-' || whose,
    subject = case when subject is not null then 'erased-' || whose end
  where id = whose;
  delete from second_factor where user_id = whose;
  delete from credential where service = 'second-factor' and field = 'user-' || whose;
  delete from job_result using job where job.id = job_id and owner_id = whose;
  delete from access_session where user_id = whose;
  delete from one_time_token where user_id = whose;
  delete from api_key where user_id = whose;
  delete from idempotency_key where principal in (whose::text, pseudonym, former);
  update webhook set owner = pseudonym where owner = former;
  update order_run set approved_by = pseudonym where approved_by = former;
  if removing then
    select coalesce(array_agg(id), '{}') into owned from portfolio where owner_id = whose;
    delete from fill where portfolio_id = any (owned);
    delete from order_event using trade_order
      where order_event.order_id = trade_order.id and portfolio_id = any (owned);
    delete from trade_order where portfolio_id = any (owned);
    delete from order_run where portfolio_id = any (owned);
    delete from planned_line using planned_run
      where planned_line.run_id = planned_run.run_id and portfolio_id = any (owned);
    delete from planned_run where portfolio_id = any (owned);
    delete from ledger_entry where portfolio_id = any (owned);
    delete from portfolio where id = any (owned);
  else
    update portfolio set name = 'portfolio ' || id where owner_id = whose;
  end if;
end
$$;

-- Empties what was known of anybody when entries were written before a moment; the entry that says so is named.
create function audit_forget(before timestamptz, by_entry bigint) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with erased as (
    update audit_person set salt = null, name = null, ip = null, agent = null, erased_in = by_entry
    where created_at < before and erased_in is null
    returning 1
  )
  select count(*) from erased
$$;

revoke execute on function person_erase(uuid, boolean), audit_forget(timestamptz, bigint) from public;

grant execute on function person_erase(uuid, boolean), audit_forget(timestamptz, bigint) to indexwright_app;
