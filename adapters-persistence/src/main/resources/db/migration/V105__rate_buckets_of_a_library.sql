-- The bucket of every client, written by Bucket4j: its state, and when it is full again, in milliseconds of Unix time.
drop table rate_bucket;

create unlogged table rate_bucket (
  client text collate "C" primary key check (client ~ '^[0-9a-f]{64}$'),
  state bytea,
  expires_at bigint not null default 0,
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index rate_bucket_expiry on rate_bucket (expires_at);

grant select, insert, update, delete on rate_bucket to indexwright_app;
