-- Orders, written down before they are sent, and what the venue reported of them.
create table rebalance (
  id uuid primary key,
  portfolio_id uuid not null references portfolio,
  sequence bigint not null generated always as identity unique,
  created_at timestamptz not null default now()
);

create index rebalance_portfolio on rebalance (portfolio_id, sequence);

create table trade_order (
  id uuid primary key,
  rebalance_id uuid not null references rebalance,
  position int not null check (position >= 0),
  instrument_id text collate "C" not null references instrument,
  side text not null check (side in ('BUY', 'SELL')),
  quantity numeric not null check (quantity > 0 and quantity < 'Infinity'),
  state text not null check (state in ('NEW', 'WORKING', 'FILLED', 'CANCELLED', 'REJECTED')),
  reject_reason text,
  version int not null default 0 check (version >= 0),
  created_at timestamptz not null default now(),
  unique (rebalance_id, position),
  check ((state = 'REJECTED') = (reject_reason is not null))
);

create index trade_order_instrument on trade_order (instrument_id);

create table fill (
  execution_id text primary key check (execution_id <> ''),
  order_id uuid not null references trade_order,
  position int not null check (position >= 0),
  quantity numeric not null check (quantity > 0 and quantity < 'Infinity'),
  price numeric not null check (price > 0 and price < 'Infinity'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  commission numeric not null check (commission >= 0 and commission < 'Infinity'),
  executed_at timestamptz not null,
  created_at timestamptz not null default now(),
  unique (order_id, position)
);
