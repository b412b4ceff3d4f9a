-- Who may sign in. A user is shut out, and never forgotten.
create table app_user (
  id uuid primary key,
  name text collate "C" not null unique check (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  role text not null check (role in ('viewer', 'trader', 'operator', 'admin')),
  enabled boolean not null,
  password text not null check (password <> ''),
  token_version int not null check (token_version > 0),
  grace_until timestamptz not null check (isfinite(grace_until)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

-- The same for everybody: one row, once it was ever raised.
create table token_floor (
  single boolean primary key default true check (single),
  token_version int not null check (token_version > 0),
  grace_until timestamptz not null check (isfinite(grace_until)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

grant select, insert, update on app_user, token_floor to indexwright_app;
