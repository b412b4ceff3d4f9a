-- Which instrument a symbol meant on a market, and when, as it was known at every moment: a correction is a further
-- revision, and so is a withdrawal. That no symbol means two instruments on one date is checked by whoever writes, a
-- market at a time: what is known at one moment lies in many rows.
create table listing (
  market text collate "C" not null check (market ~ '^[A-Z0-9]{4}$'),
  instrument_id text collate "C" not null references instrument,
  from_date date not null check (isfinite(from_date)),
  revision int not null check (revision >= 1),
  symbol text collate "C" not null check (btrim(symbol) <> ''),
  until_date date check (isfinite(until_date) and until_date > from_date),
  withdrawn boolean not null check (not withdrawn or revision > 1),
  known_at timestamptz not null check (isfinite(known_at)),
  created_at timestamptz not null default now(),
  primary key (market, instrument_id, from_date, revision)
);

create index listing_instrument on listing (instrument_id);

grant select, insert on listing to indexwright_app;
