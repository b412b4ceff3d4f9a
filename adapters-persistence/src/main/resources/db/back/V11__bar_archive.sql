-- Only while nothing is archived: a file alone is not found by anybody.
do $$
begin
  if exists (select from bar_archive) then
    raise check_violation using message = 'bring the archived bars back first';
  end if;
end
$$;

create or replace function bar_partition(day date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first date := date_trunc('year', day)::date;
  name text := 'bar_' || to_char(first, 'YYYY');
begin
  if to_regclass(name) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('bar_partition'));
  if to_regclass(name) is null then
    execute format('create table %I (like bar including defaults including constraints)', name);
    execute format(
      'alter table bar attach partition %I for values from (%L) to (%L)',
      name, first, (first + interval '1 year')::date);
  end if;
end
$$;

drop function bar_drop(int);

drop function bar_hold(int);

drop table bar_archive;
