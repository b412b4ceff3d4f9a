-- Which instruments are followed: a revision says all of it.
create table universe (
  revision int primary key check (revision > 0),
  known_at timestamptz not null check (isfinite(known_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create table followed (
  revision int not null references universe,
  position int not null check (position > 0),
  instrument bigint not null references instrument (number),
  market text collate "C" not null,
  symbol text collate "C" not null,
  zone text collate "C" not null,
  sector text not null check (btrim(sector) <> ''),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  primary key (revision, position),
  unique (instrument, revision)
);

grant select, insert on universe, followed to indexwright_app;
