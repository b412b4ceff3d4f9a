-- Which steps of routines are done, in the transactions of what they did.
create table routine_step (
  number bigint generated always as identity,
  kind text collate "C" not null check (btrim(kind) <> ''),
  key text collate "C" not null check (btrim(key) <> ''),
  name text collate "C" not null check (btrim(name) <> ''),
  outcome text not null,
  done_at timestamptz not null check (isfinite(done_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  primary key (kind, key, name)
);

grant select, insert on routine_step to indexwright_app;
