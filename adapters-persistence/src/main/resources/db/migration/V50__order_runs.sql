-- A run is called a run, and says who approved it and when. Of earlier runs nobody noted who it was.
alter table rebalance rename to order_run;

alter table order_run
  add column approved_by text collate "C",
  add column approved_at timestamptz;

update order_run set approved_by = 'not noted', approved_at = created_at;

alter table order_run
  alter column approved_by set not null,
  alter column approved_at set not null,
  add constraint order_run_approved_by_check check (btrim(approved_by) <> ''),
  add constraint order_run_portfolio_key unique (id, portfolio_id);

alter table order_run rename constraint rebalance_pkey to order_run_pkey;
alter table order_run rename constraint rebalance_sequence_key to order_run_sequence_key;
alter table order_run rename constraint rebalance_portfolio_id_fkey to order_run_portfolio_id_fkey;
alter index rebalance_portfolio rename to order_run_portfolio;
alter sequence rebalance_sequence_seq rename to order_run_sequence_seq;

alter table trade_order rename column rebalance_id to run_id;
alter table trade_order rename constraint trade_order_rebalance_id_fkey to trade_order_run_id_fkey;
alter table trade_order
  rename constraint trade_order_rebalance_id_position_key to trade_order_run_id_position_key;
