-- Events for those who follow them, in one order. Whoever adds one has the lock of the log until his transaction ends, so a
-- reader who remembers the last position that he saw misses nothing.
create table event_log (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  aggregate_kind text collate "C" not null check (aggregate_kind ~ '^[a-z][a-z0-9-]{0,99}$'),
  aggregate_id text collate "C" not null check (length(aggregate_id) between 1 and 200),
  type text collate "C" not null check (type ~ '^[a-z][a-z0-9.-]{0,99}$'),
  body json not null, -- as it was told, to the letter
  happened_at timestamptz not null check (isfinite(happened_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index event_log_aggregate on event_log (aggregate_kind, aggregate_id, position);

create index event_log_happened on event_log (happened_at);

grant select, insert, delete on event_log to indexwright_app;
