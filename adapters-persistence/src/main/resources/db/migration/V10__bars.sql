-- Daily bars, one partition a year. They are kept as they were known at every moment: a correction is a further revision,
-- nothing is overwritten. Prices are whole numbers that all have the same count of decimals; docs/adr/0013 says why. Their
-- instruments go by number, and are checked once a statement, by the trigger below: a foreign key, which looks every row
-- up, made writing four times as dear.
create table bar (
  instrument bigint not null,
  date date not null check (isfinite(date)),
  revision int not null check (revision >= 0),
  decimals smallint not null check (decimals >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  known_at timestamptz not null,
  created_at timestamptz not null default now(),
  close bigint not null check (close > 0),
  open bigint check (open > 0),
  high bigint check (high >= greatest(open, close, low)),
  low bigint check (low > 0 and low <= least(open, close)),
  volume numeric check (volume >= 0 and volume < 'Infinity'),
  primary key (instrument, date, revision)
) partition by range (date);

-- The price that a whole number stands for.
create function bar_price(price bigint, decimals smallint) returns numeric
language sql immutable strict parallel safe
return price * ('1e-' || decimals)::numeric;

-- Whether a price that is told, if one is, is the one that is known.
create function bar_agrees(told bigint, told_decimals smallint, known bigint, known_decimals smallint) returns boolean
language sql immutable parallel safe
return told is null or coalesce(
  case told_decimals
    when known_decimals then told = known
    else bar_price(told, told_decimals) = bar_price(known, known_decimals)
  end,
  false);

-- Makes sure that the year of a day has its partition. It is attached, which stops no reader, not made in place.
create function bar_partition(day date) returns void
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

create function bar_of_nobody() returns trigger language plpgsql as $$
begin
  if exists (
    select from fresh where not exists (select from instrument where number = fresh.instrument))
  then
    raise foreign_key_violation using message = 'a bar of an instrument that is not known';
  end if;
  return null;
end
$$;

create trigger bar_of_somebody after insert on bar
referencing new table as fresh
for each statement execute function bar_of_nobody();

create function instrument_with_bars() returns trigger language plpgsql as $$
begin
  if exists (select from gone where exists (select from bar where bar.instrument = gone.number)) then
    raise foreign_key_violation using message = 'an instrument that has bars';
  end if;
  return null;
end
$$;

create trigger instrument_without_bars after delete on instrument
referencing old table as gone
for each statement execute function instrument_with_bars();
