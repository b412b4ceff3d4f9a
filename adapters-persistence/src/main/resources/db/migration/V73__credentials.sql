-- What outside services want of us. A value is sealed by the product for its row (`v1.<key id>.<Base64>`): whoever reads the
-- table, a backup or a log of changes learns its name and the id of the key.
create table credential (
  service text collate "C" not null check (service ~ '^[a-z][a-z0-9-]{0,59}$'),
  field text collate "C" not null check (field ~ '^[a-z][a-z0-9-]{0,59}$'),
  sealed text collate "C" not null check (sealed ~ '^v1\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{39,}$'),
  key_id text collate "C" not null check (key_id = split_part(sealed, '.', 2)),
  changed_at timestamptz not null check (isfinite(changed_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  primary key (service, field)
);

-- What lies under a former key.
create index credential_key on credential (key_id, service, field);

grant select, insert, update, delete on credential to indexwright_app;
