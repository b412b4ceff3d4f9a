-- Numbers for entries that one transaction is about to write.
create function audit_numbers(
  entries int, out sequence bigint, out created_at timestamptz, out created_by text) returns setof record
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform audit_partition(now());
  return query
    select nextval('audit_number'), now(), session_user::text from generate_series(1, entries);
end
$$;

revoke execute on function audit_numbers(int) from public;

grant execute on function audit_numbers(int) to indexwright_app;
