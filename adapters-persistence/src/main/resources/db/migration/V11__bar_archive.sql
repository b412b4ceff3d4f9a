-- Years of bars that lie in files and not in the database; the row goes when the year is brought back.
create table bar_archive (
  year int primary key check (year between 1 and 9999),
  instruments bigint[] not null check (cardinality(instruments) > 0),
  bars bigint not null check (bars > 0),
  sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now()
);

-- A year that lies in a file gets no second partition.
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
  if exists (select from bar_archive where year = extract(year from first)) then
    raise check_violation using message = 'the bars of ' || extract(year from first) || ' are archived';
  end if;
  if to_regclass(name) is null then
    execute format('create table %I (like bar including defaults including constraints)', name);
    execute format(
      'alter table bar attach partition %I for values from (%L) to (%L)',
      name, first, (first + interval '1 year')::date);
  end if;
end
$$;

-- Lets nobody write into a year any more until the transaction ends; readers go on.
create function bar_hold(year int) returns void language plpgsql as $$
begin
  execute format('lock table %I in share row exclusive mode', 'bar_' || to_char(year, 'FM0000'));
end
$$;

-- Takes a year out, with everything in it, if it is noted where it lies.
create function bar_drop(year int) returns void language plpgsql as $$
declare
  name text := 'bar_' || to_char(year, 'FM0000');
begin
  if not exists (select from bar_archive where bar_archive.year = bar_drop.year) then
    raise check_violation using message = 'the bars of ' || year || ' are not archived';
  end if;
  execute format('alter table bar detach partition %I', name);
  execute format('drop table %I', name);
end
$$;
