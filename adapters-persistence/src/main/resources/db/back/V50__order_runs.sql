-- Runs become rebalances again. When one was approved stays; who approved it is lost.
alter table trade_order
  rename constraint trade_order_run_id_position_key to trade_order_rebalance_id_position_key;
alter table trade_order rename constraint trade_order_run_id_fkey to trade_order_rebalance_id_fkey;
alter table trade_order rename column run_id to rebalance_id;

alter sequence order_run_sequence_seq rename to rebalance_sequence_seq;
alter index order_run_portfolio rename to rebalance_portfolio;
alter table order_run rename constraint order_run_portfolio_id_fkey to rebalance_portfolio_id_fkey;
alter table order_run rename constraint order_run_sequence_key to rebalance_sequence_key;
alter table order_run rename constraint order_run_pkey to rebalance_pkey;

update order_run set created_at = approved_at;

alter table order_run
  drop constraint order_run_portfolio_key,
  drop column approved_by,
  drop column approved_at;

alter table order_run rename to rebalance;
