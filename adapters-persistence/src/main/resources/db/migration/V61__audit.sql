-- Who did what, for good. Rows lie in a partition a year, by when they were written and not by when something is said to
-- have been done, so that nobody's word makes a row leave early. docs/adr/0018 says how they hang together.
create table audit_entry (
  sequence bigint not null check (sequence > 0),
  id uuid not null,
  subject text collate "C" not null check (subject ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
  action text collate "C" not null check (action ~ '^[a-z][a-z0-9.-]{0,79}$'),
  resource text collate "C" not null check (resource ~ '^[!-~]{1,200}$'),
  state_before text,
  state_after text,
  at timestamptz not null check (isfinite(at)),
  request text,
  trace text,
  route text,
  reason text,
  approved_by text collate "C",
  outcome text not null check (outcome in ('ATTEMPTED', 'SUCCEEDED', 'REFUSED', 'FAILED')),
  attempt uuid,
  message text,
  person char(64) check (person ~ '^[0-9a-f]{64}$'),
  hash char(64) not null check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  created_by text collate "C" not null default session_user,
  primary key (sequence, created_at)
) partition by range (created_at);

create index audit_entry_resource on audit_entry (resource, sequence);

create index audit_entry_subject on audit_entry (subject);

-- What an entry knows of a person. The entry holds its hash; the salt, which is random, keeps anybody from guessing what
-- was erased. An erasure empties the row and leaves it.
create table audit_person (
  sequence bigint not null,
  salt text collate "C",
  name text,
  ip text,
  agent text,
  erased_in bigint,
  created_at timestamptz not null,
  created_by text collate "C" not null default session_user,
  primary key (sequence, created_at),
  check (num_nulls(salt, erased_in) = 1),
  check (erased_in is null or num_nonnulls(name, ip, agent) = 0)
) partition by range (created_at);

-- Which entries wait to be sealed.
create table audit_pending (
  sequence bigint primary key,
  hash char(64) not null,
  created_at timestamptz not null,
  created_by text collate "C" not null default session_user
);

-- The chain: each seal holds the hashes of some entries and that of the seal before it.
create table audit_seal (
  number bigint primary key check (number > 0),
  sequences bigint[] not null check (cardinality(sequences) > 0),
  hashes text[] not null check (cardinality(hashes) = cardinality(sequences)),
  previous char(64) not null check (previous ~ '^[0-9a-f]{64}$'),
  hash char(64) not null check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  created_by text collate "C" not null default session_user
);

-- The last seal once more, so that it is missed when it is gone. One row.
create table audit_head (
  id boolean primary key default true check (id),
  seal bigint not null,
  hash char(64) not null,
  created_at timestamptz not null,
  created_by text collate "C" not null default session_user
);

-- Years that were dropped, and the entry that says so.
create table audit_retention (
  year int primary key check (year between 1 and 9999),
  entries bigint not null check (entries > 0),
  sequences int8multirange not null,
  entry bigint not null,
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create sequence audit_number;

create function audit_refused() returns trigger language plpgsql as $$
begin
  raise insufficient_privilege using message = format(
    '%s of %s is refused: what is in the audit log stays as it is', tg_op, tg_table_name);
end
$$;

-- A person's data can be emptied, and nothing else.
create function audit_person_emptied() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_in is null and new.erased_in is not null
    and (new.sequence, new.created_at, new.created_by) = (old.sequence, old.created_at, old.created_by)
  then
    return new;
  end if;
  raise insufficient_privilege using message = format(
    '%s of %s is refused: what is in the audit log stays as it is', tg_op, tg_table_name);
end
$$;

create trigger audit_entry_stays before update or delete or truncate on audit_entry
for each statement execute function audit_refused();

create trigger audit_entry_row_stays before update or delete on audit_entry
for each row execute function audit_refused();

create trigger audit_person_stays before delete or truncate on audit_person
for each statement execute function audit_refused();

create trigger audit_person_row_stays before update or delete on audit_person
for each row execute function audit_person_emptied();

create trigger audit_seal_stays before update or delete or truncate on audit_seal
for each statement execute function audit_refused();

create trigger audit_retention_stays before update or delete or truncate on audit_retention
for each statement execute function audit_refused();

create trigger audit_pending_stays before update or truncate on audit_pending
for each statement execute function audit_refused();

create trigger audit_head_stays before delete or truncate on audit_head
for each statement execute function audit_refused();

-- Triggers of a row reach every partition by themselves; the one against truncate does not.
create function audit_guard() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part regclass;
begin
  for part in
    select inhrelid from pg_inherits
    where inhparent in ('audit_entry'::regclass, 'audit_person'::regclass)
      and not exists (select from pg_trigger where tgrelid = inhrelid and tgname = 'audit_part_stays')
  loop
    execute format(
      'create trigger audit_part_stays before truncate on %s for each statement execute function audit_refused()', part);
  end loop;
end
$$;

-- Makes sure that the year of a moment has its partitions.
create function audit_partition(moment timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted int := extract(year from moment at time zone 'UTC');
  suffix text := to_char(wanted, 'FM0000');
  parent text;
begin
  if to_regclass('audit_person_' || suffix) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('audit_partition'));
  if to_regclass('audit_person_' || suffix) is not null then
    return;
  end if;
  if exists (select from audit_retention where year = wanted) then
    raise check_violation using message = 'the audit log of ' || wanted || ' was dropped';
  end if;
  foreach parent in array array['audit_entry', 'audit_person'] loop
    execute format(
      'create table %I (like %I including defaults including constraints)', parent || '_' || suffix, parent);
    execute format(
      'alter table %I attach partition %I for values from (%L) to (%L)',
      parent, parent || '_' || suffix,
      make_timestamptz(wanted, 1, 1, 0, 0, 0, 'UTC'), make_timestamptz(wanted + 1, 1, 1, 0, 0, 0, 'UTC'));
  end loop;
  perform audit_guard();
end
$$;

-- The number of the next entry, when it is written, and by which role that signed in.
create function audit_next(out sequence bigint, out created_at timestamptz, out created_by text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform audit_partition(now());
  sequence := nextval('audit_number');
  created_at := now();
  created_by := session_user;
end
$$;

-- Empties what is known of a person; the entry that says so is named.
create function audit_erase(whose text, by_entry bigint) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with erased as (
    update audit_person set salt = null, name = null, ip = null, agent = null, erased_in = by_entry
    from audit_entry
    where audit_entry.sequence = audit_person.sequence and audit_entry.created_at = audit_person.created_at
      and subject = whose and erased_in is null
    returning 1
  )
  select count(*) from erased
$$;

-- Drops a year that nobody has to keep any more; the entry that says so is named.
create function audit_drop(wanted int, by_entry bigint) returns audit_retention language plpgsql as $$
declare
  suffix text := to_char(wanted, 'FM0000');
  first timestamptz := make_timestamptz(wanted, 1, 1, 0, 0, 0, 'UTC');
  until timestamptz := make_timestamptz(wanted + 1, 1, 1, 0, 0, 0, 'UTC');
  dropped audit_retention;
begin
  if until + interval '7 years' > now() then
    raise check_violation using message = 'the audit log of ' || wanted || ' is kept for seven years';
  end if;
  if to_regclass('audit_entry_' || suffix) is null then
    raise check_violation using message = 'there is no audit log of ' || wanted;
  end if;
  execute format('lock table %I in access exclusive mode', 'audit_entry_' || suffix);
  if exists (select from audit_pending where created_at >= first and created_at < until) then
    raise check_violation using message = 'the audit log of ' || wanted || ' is not sealed';
  end if;
  insert into audit_retention (year, entries, sequences, entry)
    select wanted, count(*), range_agg(int8range(sequence, sequence, '[]')), by_entry
    from audit_entry
    where created_at >= first and created_at < until
    returning * into dropped;
  execute format('alter table audit_person detach partition %I', 'audit_person_' || suffix);
  execute format('alter table audit_entry detach partition %I', 'audit_entry_' || suffix);
  execute format('drop table %I, %I', 'audit_person_' || suffix, 'audit_entry_' || suffix);
  return dropped;
end
$$;

grant select, insert on audit_entry, audit_person, audit_seal to indexwright_app;

grant select, insert, delete on audit_pending to indexwright_app;

grant select, insert, update on audit_head to indexwright_app;

grant select on audit_retention to indexwright_app;

revoke execute on function audit_guard(), audit_partition(timestamptz), audit_next(), audit_erase(text, bigint),
  audit_drop(int, bigint)
from public;

grant execute on function audit_partition(timestamptz), audit_next(), audit_erase(text, bigint) to indexwright_app;
