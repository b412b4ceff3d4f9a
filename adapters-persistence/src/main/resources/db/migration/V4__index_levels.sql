-- Published levels with what they stand on. The last revision of a date is in force; none is ever overwritten.
create table index_level (
  index_id uuid not null references index_definition,
  date date not null check (isfinite(date)),
  revision int not null check (revision >= 0),
  points numeric not null check (points > 0 and points < 'Infinity'),
  inputs char(64) not null check (inputs ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (index_id, date, revision)
);

-- What the index holds from the close of the date on, one row for each constituent.
create table index_constituent_share (
  index_id uuid not null,
  date date not null,
  revision int not null,
  instrument_id text collate "C" not null references instrument,
  count numeric not null check (count > 0 and count < 'Infinity'),
  weight numeric not null check (weight between 0 and 1 and scale(weight) <= 12),
  created_at timestamptz not null default now(),
  primary key (index_id, date, revision, instrument_id),
  foreign key (index_id, date, revision) references index_level
);

create index index_constituent_share_instrument on index_constituent_share (instrument_id);

-- After one close a basket can change more than once: at a review, and by a corporate action of the next morning.
create table divisor_change (
  index_id uuid not null,
  date date not null,
  revision int not null,
  ordinal int not null check (ordinal >= 0),
  cause text not null
    check (cause in ('REBALANCE', 'ADDITION', 'REPLACEMENT', 'NEW_VERSION', 'CORPORATE_ACTION')),
  value_before numeric not null check (value_before > 0 and value_before < 'Infinity'),
  value_after numeric not null check (value_after > 0 and value_after < 'Infinity'),
  divisor_before numeric not null check (divisor_before > 0 and divisor_before < 'Infinity'),
  divisor_after numeric not null check (divisor_after > 0 and divisor_after < 'Infinity'),
  created_at timestamptz not null default now(),
  primary key (index_id, date, revision, ordinal),
  foreign key (index_id, date, revision) references index_level
);
