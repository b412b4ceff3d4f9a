-- Second factors of users. The key of each is a credential, sealed. Of its codes that of the last
-- step and all before are used up; it is null until the factor is confirmed.
create table second_factor (
  user_id uuid primary key references app_user,
  last_step bigint check (last_step >= 0),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

-- What is left of the recovery codes. Of a code only the SHA-256 is kept: it has 80 random bits.
create table recovery_code (
  user_id uuid not null references second_factor on delete cascade,
  digest text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  primary key (user_id, digest)
);

grant select, insert, update, delete on second_factor, recovery_code to indexwright_app;
