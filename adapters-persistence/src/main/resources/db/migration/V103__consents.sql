-- What somebody said yes and no to, each word a row: the last one counts. Rows outlive an erasure, for they name an id.
create table consent (
  sequence bigint generated always as identity primary key,
  user_id uuid not null references app_user,
  purpose text collate "C" not null check (purpose ~ '^[a-z][a-z0-9-]{0,63}$'),
  text_version text collate "C" not null check (text_version ~ '^[A-Za-z0-9._-]{1,64}$'),
  granted boolean not null,
  at timestamptz not null check (isfinite(at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index consent_user on consent (user_id, sequence);

grant select, insert on consent to indexwright_app;
