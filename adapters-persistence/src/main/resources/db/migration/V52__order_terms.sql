-- Orders of every type and time in force. An order names its portfolio, by which executions are told apart.
alter table trade_order
  add column portfolio_id uuid,
  add column order_type text not null default 'MARKET',
  add column limit_price numeric check (limit_price > 0 and limit_price < 'Infinity'),
  add column stop_price numeric check (stop_price > 0 and stop_price < 'Infinity'),
  add column price_currency text check (price_currency ~ '^[A-Z]{3}$'),
  add column time_in_force text not null default 'DAY',
  add column expires_at timestamptz check (isfinite(expires_at));

update trade_order set portfolio_id = order_run.portfolio_id
from order_run
where order_run.id = run_id;

alter table trade_order
  alter column portfolio_id set not null,
  alter column order_type drop default,
  alter column time_in_force drop default,
  drop constraint trade_order_run_id_fkey,
  add constraint trade_order_run_id_fkey
    foreign key (run_id, portfolio_id) references order_run (id, portfolio_id),
  add constraint trade_order_portfolio_key unique (id, portfolio_id),
  add constraint trade_order_order_type_check
    check (order_type in ('MARKET', 'LIMIT', 'STOP', 'STOP_LIMIT')),
  add constraint trade_order_time_in_force_check
    check (time_in_force in ('DAY', 'GTC', 'GTD', 'IOC', 'FOK')),
  add constraint trade_order_has_limit
    check ((limit_price is not null) = (order_type in ('LIMIT', 'STOP_LIMIT'))),
  add constraint trade_order_has_stop
    check ((stop_price is not null) = (order_type in ('STOP', 'STOP_LIMIT'))),
  add constraint trade_order_has_currency
    check ((price_currency is not null) = (order_type <> 'MARKET')),
  add constraint trade_order_has_end check ((expires_at is not null) = (time_in_force = 'GTD'));

-- What is open is little; what was ever ordered is not.
create index trade_order_open on trade_order (portfolio_id) where state in ('NEW', 'WORKING');
