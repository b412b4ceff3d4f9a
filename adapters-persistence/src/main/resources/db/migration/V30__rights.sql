-- The product works as a role that owns nothing: it adds facts, and can neither change them nor take them away.
--
-- A migration that makes a table says what the product may do with it, or it may do nothing:
--   a fact:   grant select, insert on <table> to indexwright_app;
--   a state:  grant select, insert, update on <table> to indexwright_app;
-- A function that needs the rights of the owner is `security definer set search_path = public, pg_temp`, and
--   revoke execute on function <function> from public;
--   grant execute on function <function> to indexwright_app;
do $$
begin
  if to_regrole('indexwright_app') is null then
    create role indexwright_app nologin;
    execute format('grant indexwright_app to %I', current_user);
  end if;
exception
  when duplicate_object or unique_violation then
    null; -- another database of this server was faster: roles belong to all of them
  when insufficient_privilege then
    raise insufficient_privilege using message = format(
      '%1$s may not make roles; let somebody who may say once: create role indexwright_app nologin;'
        ' grant indexwright_app to %1$I;',
      current_user);
end
$$;

-- An import puts its rows into a temporary table first.
do $$
begin
  execute format('grant temporary on database %I to indexwright_app', current_database());
end
$$;

grant usage on schema public to indexwright_app;

grant select on flyway_schema_history to indexwright_app;

-- Facts.
grant select, insert
on
  bar, index_edition, index_universe, index_level, index_constituent_share, divisor_change,
  ledger_entry, fill, rebalance, observation
to indexwright_app;

-- States: their rows change, or are locked while something is added to them.
grant select, insert, update on instrument, index_definition, portfolio, trade_order to indexwright_app;

grant select, insert, delete on bar_archive to indexwright_app;

-- What is done to partitions is done with the rights of their owner.
alter function bar_hold(int) security definer set search_path = public, pg_temp;

alter function bar_drop(int) security definer set search_path = public, pg_temp;

revoke execute on function bar_partition(date), bar_hold(int), bar_drop(int) from public;

grant execute on function bar_partition(date), bar_hold(int), bar_drop(int) to indexwright_app;
