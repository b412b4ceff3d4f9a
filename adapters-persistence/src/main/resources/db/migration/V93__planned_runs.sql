-- Plans that wait for a yes, as they were shown. What came of a yes is in order_run; one that ended without an order
-- says how.
create table planned_run (
  run_id uuid primary key,
  portfolio_id uuid not null references portfolio,
  index_id uuid not null,
  policy text not null check (policy <> ''),
  closes_of date not null check (isfinite(closes_of)),
  planned_by uuid not null,
  planned_at timestamptz not null check (isfinite(planned_at)),
  plan char(64) not null check (plan ~ '^[0-9a-f]{64}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  fees numeric not null check (fees >= 0 and fees < 'Infinity'),
  cash_left numeric not null check (cash_left >= 0 and cash_left < 'Infinity'),
  gap numeric not null check (gap >= 0 and gap < 'Infinity'),
  skipped text[] not null,
  skipped_for text[] not null check (cardinality(skipped_for) = cardinality(skipped)),
  breaches text[] not null,
  closed_as text check (closed_as in ('CANCELLED', 'REFUSED')),
  closed_by uuid,
  closed_at timestamptz check (isfinite(closed_at)),
  closed_for text[],
  sequence bigint not null generated always as identity unique,
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  check (num_nonnulls(closed_as, closed_by, closed_at, closed_for) in (0, 4))
);

create index planned_run_portfolio on planned_run (portfolio_id, sequence);

create index planned_run_planner on planned_run (planned_by);

create table planned_line (
  run_id uuid not null references planned_run,
  position int not null check (position >= 0),
  instrument_id text collate "C" not null references instrument,
  side text not null check (side in ('BUY', 'SELL')),
  quantity numeric not null check (quantity > 0 and quantity < 'Infinity'),
  price numeric not null check (price > 0 and price < 'Infinity'),
  value numeric not null check (value >= 0 and value < 'Infinity'),
  fees numeric not null check (fees >= 0 and fees < 'Infinity'),
  reason text not null check (reason <> ''),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  primary key (run_id, position)
);

create index planned_line_instrument on planned_line (instrument_id);

grant select, insert, update on planned_run to indexwright_app;

grant select, insert on planned_line to indexwright_app;
