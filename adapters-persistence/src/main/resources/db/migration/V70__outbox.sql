-- Events on their way to others. Within an aggregate they are numbered in the order of their transactions: whoever adds
-- one has the lock of its aggregate until his transaction ends.
create table outbox_event (
  number bigint generated always as identity primary key,
  id uuid not null unique,
  aggregate_kind text collate "C" not null check (aggregate_kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  aggregate_id text collate "C" not null check (length(aggregate_id) between 1 and 200),
  type text collate "C" not null check (type ~ '^[a-z][a-z0-9.-]{0,99}$'),
  body json not null, -- as it was told, to the letter
  happened_at timestamptz not null check (isfinite(happened_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index outbox_event_happened on outbox_event (happened_at);

-- Who is told, and whose turn it is to do so.
create table outbox_sink (
  name text collate "C" primary key check (btrim(name) <> ''),
  turn uuid,
  turn_until timestamptz check (isfinite(turn_until)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  check ((turn is null) = (turn_until is null))
);

-- What a sink was not told yet.
create table outbox_pending (
  sink text collate "C" not null references outbox_sink on delete cascade,
  number bigint not null references outbox_event,
  aggregate_kind text collate "C" not null,
  aggregate_id text collate "C" not null,
  failures int not null default 0 check (failures >= 0),
  retry_at timestamptz check (isfinite(retry_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  primary key (sink, number),
  check ((failures = 0) = (retry_at is null))
);

create index outbox_pending_number on outbox_pending (number);

create index outbox_pending_held on outbox_pending (sink, aggregate_kind, aggregate_id)
where retry_at is not null;

grant select, insert, delete on outbox_event to indexwright_app;

grant select, insert, update, delete on outbox_sink, outbox_pending to indexwright_app;
