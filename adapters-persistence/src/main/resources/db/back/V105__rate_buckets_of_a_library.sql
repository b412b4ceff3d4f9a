drop table rate_bucket;

create unlogged table rate_bucket (
  client char(64) primary key check (client ~ '^[0-9a-f]{64}$'),
  full_at timestamptz not null check (isfinite(full_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index rate_bucket_full on rate_bucket (full_at);

grant select, insert, update, delete on rate_bucket to indexwright_app;
