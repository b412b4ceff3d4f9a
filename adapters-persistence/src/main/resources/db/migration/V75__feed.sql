-- What sources of market data said, byte by byte, under the hash of it.
create table feed_response (
  digest char(64) primary key check (digest ~ '^[0-9a-f]{64}$'),
  body bytea not null,
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

-- How many credits of a source are spent in the minute and in the day that it was asked last.
create table feed_quota (
  source text collate "C" primary key check (btrim(source) <> ''),
  minute timestamptz not null,
  in_minute int not null check (in_minute >= 0),
  day timestamptz not null,
  in_day int not null check (in_day >= 0),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

-- Which response a bar was read from.
create table bar_source (
  instrument bigint not null references instrument (number),
  date date not null,
  digest char(64) not null references feed_response,
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  primary key (instrument, date, digest)
);

create index bar_source_digest on bar_source (digest);

-- Rows of a source that nobody may use.
create table feed_quarantine (
  number bigint generated always as identity primary key,
  source text collate "C" not null check (btrim(source) <> ''),
  instrument text collate "C" not null,
  reason text not null,
  raw text not null,
  digest char(64) not null references feed_response,
  found_at timestamptz not null check (isfinite(found_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create unique index feed_quarantine_once on feed_quarantine (digest, instrument, md5(raw), md5(reason));

create index feed_quarantine_instrument on feed_quarantine (instrument, number);

grant select, insert on feed_response, bar_source, feed_quarantine to indexwright_app;

grant select, insert, update on feed_quota to indexwright_app;
