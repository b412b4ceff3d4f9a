-- What can be traded. The number stands for it where rows are many. Decimals here and later stay below 'Infinity', which
-- numeric would take, and NaN after it.
create table instrument (
  id text collate "C" primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$'),
  name text not null check (name <> ''),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null default now(),
  number bigint generated always as identity unique
);
