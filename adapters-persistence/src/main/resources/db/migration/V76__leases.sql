-- Who does something alone, and until when if nothing more is heard of him.
create table lease (
  name text collate "C" primary key check (btrim(name) <> ''),
  holder uuid not null,
  ends_at timestamptz not null check (isfinite(ends_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

grant select, insert, update, delete on lease to indexwright_app;
