-- An order is what was heard of it, one row a word: state and version of its row only follow. Of earlier orders it is
-- reconstructed, as known when their rows were written.
create table order_event (
  order_id uuid not null references trade_order,
  sequence int not null check (sequence >= 1),
  kind text not null check (kind in (
    'ACKNOWLEDGED', 'REJECTED', 'TRADED', 'BUSTED', 'CORRECTED', 'REPLACED', 'CANCELLED', 'EXPIRED')),
  known_at timestamptz not null,
  reason text,
  replacement int check (replacement >= 1),
  quantity numeric check (quantity > 0 and quantity < 'Infinity'),
  order_type text check (order_type in ('MARKET', 'LIMIT', 'STOP', 'STOP_LIMIT')),
  limit_price numeric check (limit_price > 0 and limit_price < 'Infinity'),
  stop_price numeric check (stop_price > 0 and stop_price < 'Infinity'),
  price_currency text check (price_currency ~ '^[A-Z]{3}$'),
  time_in_force text check (time_in_force in ('DAY', 'GTC', 'GTD', 'IOC', 'FOK')),
  expires_at timestamptz check (isfinite(expires_at)),
  created_at timestamptz not null default now(),
  primary key (order_id, sequence),
  unique (order_id, sequence, kind),
  unique (order_id, replacement),
  constraint order_event_has_reason check ((reason is not null) = (kind = 'REJECTED')),
  constraint order_event_has_terms check (
    num_nonnulls(replacement, quantity, order_type, time_in_force)
      = case kind when 'REPLACED' then 4 else 0 end),
  constraint order_event_has_limit
    check ((limit_price is not null) = coalesce(order_type in ('LIMIT', 'STOP_LIMIT'), false)),
  constraint order_event_has_stop
    check ((stop_price is not null) = coalesce(order_type in ('STOP', 'STOP_LIMIT'), false)),
  constraint order_event_has_currency
    check ((price_currency is not null) = coalesce(order_type <> 'MARKET', false)),
  constraint order_event_has_end
    check ((expires_at is not null) = coalesce(time_in_force = 'GTD', false))
);

insert into order_event (order_id, sequence, kind, known_at, reason)
select id, 1, case state when 'REJECTED' then state else 'ACKNOWLEDGED' end, created_at, reject_reason
from trade_order
where state <> 'NEW';

insert into order_event (order_id, sequence, kind, known_at)
select order_id, position + 2, 'TRADED', created_at from fill;

insert into order_event (order_id, sequence, kind, known_at)
select id, 2 + (select count(*) from fill where order_id = id), 'CANCELLED', created_at
from trade_order
where state = 'CANCELLED';

-- A fill is known by its portfolio and the venue's name for it; what becomes of it is a further revision, which is of
-- the same order. The number is the venue's count of its corrections.
alter table fill
  add column portfolio_id uuid,
  add column revision int not null default 0,
  add column sequence int,
  add column kind text not null default 'TRADED',
  add column number int;

update fill set portfolio_id = trade_order.portfolio_id, sequence = fill.position + 2
from trade_order
where trade_order.id = order_id;

alter table fill
  drop constraint fill_pkey,
  drop constraint fill_order_id_position_key,
  drop constraint fill_order_id_fkey,
  drop column position,
  alter column portfolio_id set not null,
  alter column revision drop default,
  alter column sequence set not null,
  alter column kind drop default,
  alter column quantity drop not null,
  alter column price drop not null,
  alter column currency drop not null,
  alter column commission drop not null,
  alter column executed_at drop not null,
  add column previous int generated always as (nullif(revision, 0) - 1) stored;

alter table fill
  add constraint fill_pkey primary key (portfolio_id, execution_id, revision),
  add constraint fill_order_key unique (portfolio_id, execution_id, revision, order_id),
  add constraint fill_event_key unique (order_id, sequence),
  add constraint fill_order_id_fkey
    foreign key (order_id, portfolio_id) references trade_order (id, portfolio_id),
  add constraint fill_event_fkey
    foreign key (order_id, sequence, kind) references order_event (order_id, sequence, kind),
  add constraint fill_previous_fkey
    foreign key (portfolio_id, execution_id, previous, order_id)
    references fill (portfolio_id, execution_id, revision, order_id),
  add constraint fill_revision_check check (revision >= 0),
  add constraint fill_kind_check check (kind in ('TRADED', 'BUSTED', 'CORRECTED')),
  add constraint fill_has_number check ((number is not null) = (kind = 'CORRECTED')),
  add constraint fill_has_content check (
    num_nonnulls(quantity, price, currency, commission, executed_at)
      = case kind when 'BUSTED' then 0 else 5 end);

create unique index fill_traded on fill (portfolio_id, execution_id) where kind = 'TRADED';

create unique index fill_busted on fill (portfolio_id, execution_id) where kind = 'BUSTED';

alter table trade_order
  drop constraint trade_order_check,
  drop constraint trade_order_state_check,
  drop column reject_reason,
  add constraint trade_order_state_check
    check (state in ('NEW', 'WORKING', 'FILLED', 'CANCELLED', 'EXPIRED', 'REJECTED'));

update trade_order
set version = (select count(*) from order_event where order_event.order_id = trade_order.id);

grant select, insert on order_event to indexwright_app;
