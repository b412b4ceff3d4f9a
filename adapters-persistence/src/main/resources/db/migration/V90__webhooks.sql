-- Receivers outside of the house. Their secrets are in credential, sealed.
create table webhook (
  id uuid primary key,
  number bigint generated always as identity, -- the order in which they were added
  url text collate "C" not null check (length(url) between 1 and 2000),
  types text[] not null, -- all of them if it is empty
  owner text not null check (length(owner) between 1 and 200),
  is_active boolean not null,
  overlap_ends timestamptz check (isfinite(overlap_ends)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

-- Events on their way to them, and for a while those that arrived: one that comes from the outbox a second time is known.
create table webhook_delivery (
  webhook_id uuid not null references webhook on delete cascade,
  event_id uuid not null,
  number bigint generated always as identity, -- the order of those of an aggregate
  aggregate_kind text collate "C" not null,
  aggregate_id text collate "C" not null,
  type text collate "C" not null,
  body json not null, -- as it was told, to the letter
  happened_at timestamptz not null check (isfinite(happened_at)),
  state text collate "C" not null default 'WAITING' check (state in ('WAITING', 'TAKEN', 'SET_ASIDE')),
  attempts int not null default 0 check (attempts >= 0),
  fault text, -- of the last attempt, until it is taken
  queued_at timestamptz not null check (isfinite(queued_at)),
  due_at timestamptz not null check (isfinite(due_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  primary key (webhook_id, event_id)
);

create index webhook_delivery_lane on webhook_delivery (webhook_id, aggregate_kind, aggregate_id, number)
where state = 'WAITING';

create index webhook_delivery_due on webhook_delivery (due_at)
where state = 'WAITING';

create index webhook_delivery_fault on webhook_delivery (number)
where fault is not null;

create index webhook_delivery_over on webhook_delivery (queued_at)
where state <> 'WAITING';

grant select, insert, update, delete on webhook, webhook_delivery to indexwright_app;
