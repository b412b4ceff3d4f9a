-- Rates of exchange as they were known at every moment. A pair has one rate at one fixing of one date, in whatever
-- direction it is quoted: a correction, and so a turn of the direction, is a further revision.
create function fx_pair(base text, quote text) returns text
language sql immutable strict parallel safe
return least(base collate "C", quote) || greatest(base collate "C", quote);

create table fx_rate (
  fixing text collate "C" not null check (btrim(fixing) <> ''),
  date date not null check (isfinite(date)),
  base text collate "C" not null check (base ~ '^[A-Z]{3}$'),
  quote text collate "C" not null check (quote ~ '^[A-Z]{3}$' and quote <> base),
  pair text collate "C" not null generated always as (fx_pair(base, quote)) stored,
  revision int not null check (revision >= 0),
  rate numeric not null check (rate > 0 and rate < 'Infinity'),
  source text not null check (btrim(source) <> ''),
  known_at timestamptz not null check (isfinite(known_at)),
  created_at timestamptz not null default now(),
  primary key (fixing, date, pair, revision)
);

grant select, insert on fx_rate to indexwright_app;
