-- What users were given. Of a token only the SHA-256 is kept: it has 256 random bits.
create table access_session (
  id uuid primary key,
  user_id uuid not null references app_user,
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index access_session_user on access_session (user_id);

-- The tokens of a sign-in, one after the other. They end with it.
create table refresh_token (
  digest text collate "C" primary key check (digest ~ '^[0-9a-f]{64}$'),
  session_id uuid not null references access_session on delete cascade,
  version int not null,
  generation int not null,
  expires_at timestamptz not null check (isfinite(expires_at)),
  spent_at timestamptz check (isfinite(spent_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index refresh_token_session on refresh_token (session_id, expires_at);

create table one_time_token (
  digest text collate "C" primary key check (digest ~ '^[0-9a-f]{64}$'),
  user_id uuid not null references app_user,
  expires_at timestamptz not null check (isfinite(expires_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index one_time_token_user on one_time_token (user_id);
create index one_time_token_expiry on one_time_token (expires_at);

create table api_key (
  id uuid primary key,
  prefix text collate "C" not null unique check (prefix ~ '^[a-z0-9]{12}$'),
  digest text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
  user_id uuid not null references app_user,
  name text not null check (btrim(name) <> '' and length(name) <= 100),
  scopes text[] not null check (cardinality(scopes) > 0),
  expires_at timestamptz not null check (isfinite(expires_at)),
  last_used_at timestamptz check (isfinite(last_used_at)),
  sequence bigint generated always as identity,
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index api_key_user on api_key (user_id, sequence);

-- Failures in a row, by the hash of an account or an address.
create table sign_in_attempt (
  digest text collate "C" primary key check (digest ~ '^[0-9a-f]{64}$'),
  failures int not null check (failures >= 0),
  last_at timestamptz not null check (isfinite(last_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index sign_in_attempt_last on sign_in_attempt (last_at);

grant select, insert, update, delete
  on access_session, refresh_token, one_time_token, sign_in_attempt to indexwright_app;
grant select, insert, update on api_key to indexwright_app;
