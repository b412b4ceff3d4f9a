-- Bars within the day, one partition a month of UTC, as they were known at every moment: a correction is a further revision.
create table intraday_bar (
  instrument bigint not null references instrument (number),
  seconds int not null check (seconds in (60, 300, 900, 1800, 3600)),
  starts_at timestamptz not null check (isfinite(starts_at)),
  revision int not null check (revision >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  known_at timestamptz not null check (isfinite(known_at)),
  created_at timestamptz not null default now(),
  close numeric not null check (close > 0 and close < 'Infinity'),
  open numeric not null check (open > 0),
  high numeric not null check (high >= greatest(open, close, low) and high < 'Infinity'),
  low numeric not null check (low > 0 and low <= least(open, close)),
  volume numeric check (volume >= 0 and volume < 'Infinity'),
  primary key (instrument, seconds, starts_at, revision)
) partition by range (starts_at);

-- Makes sure that the month of a day has its partition. It is attached, which stops no reader, not made in place.
create function intraday_partition(day date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first date := date_trunc('month', day)::date;
  name text := 'intraday_bar_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass(name) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('intraday_partition'));
  if to_regclass(name) is null then
    execute format('create table %I (like intraday_bar including defaults including constraints)', name);
    execute format(
      'alter table intraday_bar attach partition %I for values from (%L) to (%L)',
      name, first || ' 00:00Z', (first + interval '1 month')::date || ' 00:00Z');
  end if;
end
$$;

revoke execute on function intraday_partition(date) from public;

grant execute on function intraday_partition(date) to indexwright_app;

grant select, insert on intraday_bar to indexwright_app;
