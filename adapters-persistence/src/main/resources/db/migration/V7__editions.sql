-- The rules of an index become a document, one row an edition. Nothing was released with the old form, so what was
-- defined by it goes, with what was published.
truncate index_definition cascade;

drop table index_constituent;

alter table index_definition
  drop column currency,
  drop column weighting,
  drop column notional,
  drop column share_decimals,
  drop column rebalancing,
  drop column base_date,
  drop column base_level,
  drop column base_divisor,
  drop column level_decimals;

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

-- After one close a basket can change more than once: at a review, and by a corporate action of the next morning.
alter table divisor_change
  add column ordinal int not null check (ordinal >= 0),
  drop constraint divisor_change_cause_check,
  add constraint divisor_change_cause_check
    check (cause in ('REBALANCE', 'ADDITION', 'REPLACEMENT', 'NEW_VERSION', 'CORPORATE_ACTION')),
  drop constraint divisor_change_pkey,
  add primary key (index_id, date, revision, ordinal);
