-- An index, and its rules: a document, one row an edition.
create table index_definition (
  id uuid primary key,
  name text collate "C" not null check (name <> ''),
  created_at timestamptz not null default now()
);

create table index_edition (
  index_id uuid not null references index_definition,
  edition int not null check (edition >= 1),
  effective_from date not null check (isfinite(effective_from)),
  document text not null check (document <> ''),
  created_at timestamptz not null default now(),
  primary key (index_id, edition),
  unique (index_id, effective_from)
);

-- Whom an edition looks at.
create table index_universe (
  index_id uuid not null,
  edition int not null,
  instrument_id text collate "C" not null references instrument,
  created_at timestamptz not null default now(),
  primary key (index_id, edition, instrument_id),
  foreign key (index_id, edition) references index_edition
);

create index index_universe_instrument on index_universe (instrument_id);
