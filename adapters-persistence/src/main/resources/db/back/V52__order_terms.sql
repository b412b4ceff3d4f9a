-- Only while every order is at the market for the day.
do $$
begin
  if exists (select from trade_order where order_type <> 'MARKET' or time_in_force <> 'DAY') then
    raise check_violation using message = 'there are orders that only the later form can hold';
  end if;
end
$$;

drop index trade_order_open;

alter table trade_order
  drop constraint trade_order_has_end,
  drop constraint trade_order_has_currency,
  drop constraint trade_order_has_stop,
  drop constraint trade_order_has_limit,
  drop constraint trade_order_portfolio_key,
  drop constraint trade_order_run_id_fkey,
  drop column expires_at,
  drop column time_in_force,
  drop column price_currency,
  drop column stop_price,
  drop column limit_price,
  drop column order_type,
  drop column portfolio_id,
  add constraint trade_order_run_id_fkey foreign key (run_id) references order_run;
