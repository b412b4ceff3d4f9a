-- What was seen within the day (trades of an instrument, levels of an index), as it was known at every moment. A series
-- is named by its source: it may be watched before the instrument or the index is known here.
create table observation (
  series text collate "C" not null check (series ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
  at timestamptz not null check (isfinite(at) and at = date_trunc('milliseconds', at)),
  revision int not null check (revision >= 0),
  value numeric not null check (value > 0 and value < 'Infinity'),
  unit text not null check (unit ~ '^[A-Z]{3,8}$'),
  known_at timestamptz not null check (isfinite(known_at)),
  created_at timestamptz not null default now(),
  primary key (series, at, revision)
);
