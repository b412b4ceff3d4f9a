-- Orders that were not sent yet would be forgotten: refused while there are some.
do $$
begin
  if exists (select from order_dispatch) then
    raise check_violation using message = 'orders wait to be sent';
  end if;
end
$$;

drop table order_dispatch;
