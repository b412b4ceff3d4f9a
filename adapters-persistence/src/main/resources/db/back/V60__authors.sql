do $$
declare
  name text;
begin
  for name in
    select relname from pg_class
    join pg_attribute on attrelid = pg_class.oid and attname = 'created_by' and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind = 'r'
  loop
    execute format('alter table %I drop column created_by', name);
  end loop;
end
$$;
