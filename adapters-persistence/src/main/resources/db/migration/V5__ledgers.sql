-- Portfolios, and the facts that make them what they are, in the order of their arrival.
create table portfolio (
  id uuid primary key,
  name text collate "C" not null check (name <> ''),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null default now(),
  unique (id, currency)
);

-- CASH: amount came in (positive) or went out. TRADE: amount is the consideration, without the fee.
create table ledger_entry (
  portfolio_id uuid not null,
  sequence bigint generated always as identity,
  reference text not null,
  kind text not null check (kind in ('CASH', 'TRADE')),
  happened_at timestamptz not null,
  amount numeric not null check (amount > '-Infinity' and amount < 'Infinity'),
  currency text not null,
  instrument_id text collate "C" references instrument,
  side text check (side in ('BUY', 'SELL')),
  quantity numeric check (quantity > 0 and quantity < 'Infinity'),
  fee numeric check (fee >= 0 and fee < 'Infinity'),
  created_at timestamptz not null default now(),
  primary key (portfolio_id, sequence),
  unique (portfolio_id, reference),
  foreign key (portfolio_id, currency) references portfolio (id, currency),
  check (num_nonnulls(instrument_id, side, quantity, fee) = case kind when 'TRADE' then 4 else 0 end),
  check (kind = 'CASH' or amount >= 0)
);

create index ledger_entry_instrument on ledger_entry (instrument_id);
