-- The rules of an index, whole: it starts at a level or at a divisor, never at both.
create table index_definition (
  id uuid primary key,
  name text collate "C" not null check (name <> ''),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  weighting text not null check (weighting in ('PRICE', 'EQUAL')),
  notional numeric check (notional > 0 and notional < 'Infinity'),
  share_decimals int check (share_decimals >= 0),
  rebalancing text not null check (rebalancing in ('NEVER', 'MONTHLY', 'QUARTERLY', 'YEARLY')),
  base_date date not null check (isfinite(base_date)),
  base_level numeric check (base_level > 0 and base_level < 'Infinity'),
  base_divisor numeric check (base_divisor > 0 and base_divisor < 'Infinity'),
  level_decimals int not null check (level_decimals between 0 and 12),
  created_at timestamptz not null default now(),
  check (num_nonnulls(base_level, base_divisor) = 1),
  check (num_nonnulls(notional, share_decimals) = case weighting when 'EQUAL' then 2 else 0 end)
);

create table index_constituent (
  index_id uuid not null references index_definition,
  instrument_id text collate "C" not null references instrument,
  created_at timestamptz not null default now(),
  primary key (index_id, instrument_id)
);

create index index_constituent_instrument on index_constituent (instrument_id);
