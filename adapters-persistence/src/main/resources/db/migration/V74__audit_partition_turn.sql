-- Makes sure that the year of a moment has its partitions. Whoever waited for the turn asks a table and not a name: what
-- another transaction has made meanwhile is seen by a query, and perhaps not by a name that was looked up before.
create or replace function audit_partition(moment timestamptz) returns void
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
  if exists (select from pg_class where relname = 'audit_person_' || suffix and relnamespace = 'public'::regnamespace) then
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
