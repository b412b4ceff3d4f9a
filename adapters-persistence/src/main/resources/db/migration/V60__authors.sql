-- Who wrote a row: the role that signed in, whatever role it works as. Bars and observations, which come by the million
-- and in rows as narrow as can be, are those of whoever has the right to import.
do $$
declare
  name text;
begin
  for name in
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and not relispartition
      and relname not in ('flyway_schema_history', 'observation')
  loop
    execute format(
      'alter table %I add column created_by text collate "C" not null default session_user', name);
  end loop;
end
$$;
