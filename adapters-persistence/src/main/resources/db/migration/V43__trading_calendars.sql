-- What is known of the days on which a market trades. Its span and its week are facts that can be corrected; what it
-- said of one day stays said, and may be overruled by what it says later.
create table trading_calendar (
  id text collate "C" primary key check (id ~ '^[A-Z0-9_-]{1,32}$'),
  created_at timestamptz not null default now()
);

create table trading_span (
  calendar_id text collate "C" not null references trading_calendar,
  revision int not null check (revision >= 0),
  first_day date not null check (isfinite(first_day)),
  last_day date not null check (isfinite(last_day) and last_day >= first_day),
  weekdays text not null check (weekdays ~ '^1?2?3?4?5?6?7?$'),
  known_at timestamptz not null check (isfinite(known_at)),
  created_at timestamptz not null default now(),
  primary key (calendar_id, revision)
);

-- known_on is the day since when everybody could know; known_at is when we learned of it.
create table trading_notice (
  calendar_id text collate "C" not null references trading_calendar,
  day date not null check (isfinite(day)),
  kind text not null check (kind in ('EARLY_CLOSE', 'SESSION', 'CLOSED')),
  reason text collate "C" not null check (btrim(reason) <> ''),
  known_on date not null check (isfinite(known_on) and known_on <= day),
  source text collate "C" not null check (btrim(source) <> ''),
  known_at timestamptz not null check (isfinite(known_at)),
  created_at timestamptz not null default now(),
  primary key (calendar_id, day, known_on, kind, reason, source)
);

grant select, insert on trading_calendar, trading_span, trading_notice to indexwright_app;
