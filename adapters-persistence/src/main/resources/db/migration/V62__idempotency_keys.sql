-- What was answered to requests that may be sent again, each until it expires. A request that is at work has no row.
create table idempotency_key (
  principal text collate "C" not null check (btrim(principal) <> ''),
  route text collate "C" not null check (btrim(route) <> ''),
  key text collate "C" not null check (key ~ '^[!-~]{1,255}$'),
  content char(64) not null check (content ~ '^[0-9a-f]{64}$'),
  status int not null check (status between 200 and 599),
  header_names text[] not null,
  header_values text[] not null check (cardinality(header_values) = cardinality(header_names)),
  body text not null,
  expires_at timestamptz not null check (isfinite(expires_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  primary key (principal, route, key)
);

create index idempotency_key_expiry on idempotency_key (expires_at);

grant select, insert, update, delete on idempotency_key to indexwright_app;
