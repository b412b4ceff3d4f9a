-- What publications were calculated from. A level that was replaced keeps the run that made it, and so does the one
-- that replaced it.
create table calculation_run (
  id uuid primary key,
  index_id uuid not null,
  edition int not null,
  from_date date not null check (isfinite(from_date)),
  to_date date not null check (isfinite(to_date) and to_date >= from_date),
  inputs char(64) not null check (inputs ~ '^[0-9a-f]{64}$'),
  engine text not null check (btrim(engine) <> ''),
  started_at timestamptz not null check (isfinite(started_at)),
  finished_at timestamptz not null check (isfinite(finished_at) and finished_at >= started_at),
  known_at timestamptz not null check (isfinite(known_at)),
  created_at timestamptz not null default now(),
  unique (id, index_id),
  foreign key (index_id, edition) references index_edition
);

create index calculation_run_edition on calculation_run (index_id, edition);

create table calculation_run_level (
  index_id uuid not null,
  date date not null,
  revision int not null,
  run_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (index_id, date, revision),
  foreign key (index_id, date, revision) references index_level,
  foreign key (run_id, index_id) references calculation_run (id, index_id)
);

create index calculation_run_level_run on calculation_run_level (run_id, index_id);

grant select, insert on calculation_run, calculation_run_level to indexwright_app;
