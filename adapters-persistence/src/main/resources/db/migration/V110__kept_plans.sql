-- The elements of a list, of which the planner takes one to be usual: a plan that is kept for all calls then seems no
-- worse to it than one made for each. Strict, so that it does not look inside.
create function each_of(list text[]) returns setof text
language sql immutable strict parallel safe rows 1 as 'select unnest(list)';

-- Takes a key, and looks for its answer then: each statement of the function sees what was committed by then.
create function idempotency_begin(
  of_principal text, of_route text, of_key text, at timestamptz, out is_free boolean, out content text, out status int,
  out header_names text[], out header_values text[], out body text)
language plpgsql as $$
begin
  is_free := pg_try_advisory_xact_lock(
    hashtextextended(concat_ws(chr(10), 'idempotency', of_principal, of_route, of_key), 0));
  if is_free then
    select kept.content, kept.status, kept.header_names, kept.header_values, kept.body
    into content, status, header_names, header_values, body
    from idempotency_key as kept
    where kept.principal = of_principal and kept.route = of_route and kept.key = of_key and kept.expires_at > at;
  end if;
end
$$;

revoke execute on function each_of(text[]), idempotency_begin(text, text, text, timestamptz) from public;

grant execute on function each_of(text[]), idempotency_begin(text, text, text, timestamptz) to indexwright_app;
