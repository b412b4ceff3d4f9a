-- The last good quote of each instrument, whoever told it. A row changes several times a second in a column that no index
-- knows of: as long as its page has room, the table does not grow.
create table quote (
  instrument bigint primary key references instrument (number),
  price numeric not null check (price > 0 and price < 'Infinity'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  observed_at timestamptz not null check (isfinite(observed_at)),
  source text collate "C" not null check (btrim(source) <> ''),
  received_at timestamptz not null check (isfinite(received_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
) with (fillfactor = 50);

grant select, insert, update on quote to indexwright_app;
