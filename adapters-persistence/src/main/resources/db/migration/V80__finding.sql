-- What was found wrong in the series of instruments, with what would mend it. Nobody has carried it out.
create table finding (
  number bigint generated always as identity primary key,
  instrument bigint not null references instrument (number),
  first_date date not null,
  last_date date not null check (last_date >= first_date),
  kind text collate "C" not null,
  severity text collate "C" not null check (severity in ('INFO', 'SUSPICIOUS', 'WRONG')),
  evidence text not null,
  proposal text collate "C" check (proposal in ('SCALED', 'REPLACED', 'WITHDRAWN', 'MOVED')),
  -- The columns it changes, and what by or into; for WITHDRAWN how many rows of a date stay.
  proposed_columns text[] not null,
  proposed_numbers numeric[] not null,
  moved_to date,
  found_at timestamptz not null check (isfinite(found_at)),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user,
  check ((proposal is not null) or (cardinality(proposed_columns) = 0 and cardinality(proposed_numbers) = 0)),
  check ((moved_to is not null) = (proposal is not distinct from 'MOVED'))
);

create unique index finding_once on finding (instrument, first_date, last_date, kind, md5(evidence));

grant select, insert on finding to indexwright_app;
