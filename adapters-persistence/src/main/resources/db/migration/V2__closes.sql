-- Closes as they were known at every moment: a correction is a further revision, nothing is overwritten.
create table close (
  instrument_id text collate "C" not null references instrument,
  date date not null check (isfinite(date)),
  revision int not null check (revision >= 0),
  price numeric not null check (price > 0 and price < 'Infinity'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  known_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (instrument_id, date, revision)
);
