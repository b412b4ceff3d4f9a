-- Back from rights: only the owner works here. The role stays, it may be at work in another database of this server.
grant execute on function bar_partition(date), bar_hold(int), bar_drop(int) to public;

revoke execute on function bar_partition(date), bar_hold(int), bar_drop(int) from indexwright_app;

alter function bar_hold(int) security invoker reset all;

alter function bar_drop(int) security invoker reset all;

revoke all
on
  bar, bar_archive, divisor_change, fill, flyway_schema_history, index_constituent_share,
  index_definition, index_edition, index_level, index_universe, instrument, ledger_entry,
  observation, portfolio, rebalance, trade_order
from indexwright_app;

revoke usage on schema public from indexwright_app;

do $$
begin
  execute format('revoke temporary on database %I from indexwright_app', current_database());
end
$$;
