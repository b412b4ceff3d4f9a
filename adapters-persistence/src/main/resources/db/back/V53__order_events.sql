-- Only while every order was acknowledged, traded, cancelled or rejected, within what was ordered.
do $$
begin
  if exists (
    select from order_event where kind in ('BUSTED', 'CORRECTED', 'REPLACED', 'EXPIRED'))
  or exists (
    select from fill join trade_order on trade_order.id = order_id
    group by trade_order.id
    having sum(fill.quantity) > trade_order.quantity)
  then
    raise check_violation using message = 'there is news of orders that only the later form can hold';
  end if;
end
$$;

alter table trade_order
  add column reject_reason text,
  drop constraint trade_order_state_check,
  add constraint trade_order_state_check
    check (state in ('NEW', 'WORKING', 'FILLED', 'CANCELLED', 'REJECTED'));

update trade_order set reject_reason = order_event.reason
from order_event
where order_id = trade_order.id and kind = 'REJECTED';

alter table trade_order
  add constraint trade_order_check check ((state = 'REJECTED') = (reject_reason is not null));

drop index fill_busted;

drop index fill_traded;

alter table fill
  drop constraint fill_has_content,
  drop constraint fill_has_number,
  drop constraint fill_kind_check,
  drop constraint fill_revision_check,
  drop constraint fill_previous_fkey,
  drop constraint fill_event_fkey,
  drop constraint fill_order_id_fkey,
  drop constraint fill_event_key,
  drop constraint fill_order_key,
  drop constraint fill_pkey;

alter table fill
  drop column previous,
  add column position int check (position >= 0);

update fill set position = placed.position
from (
  select order_id, sequence, row_number() over (partition by order_id order by sequence) - 1 as position
  from fill) as placed
where placed.order_id = fill.order_id and placed.sequence = fill.sequence;

alter table fill
  alter column position set not null,
  alter column quantity set not null,
  alter column price set not null,
  alter column currency set not null,
  alter column commission set not null,
  alter column executed_at set not null,
  drop column number,
  drop column kind,
  drop column sequence,
  drop column revision,
  drop column portfolio_id,
  add constraint fill_pkey primary key (execution_id),
  add constraint fill_order_id_position_key unique (order_id, position),
  add constraint fill_order_id_fkey foreign key (order_id) references trade_order;

drop table order_event;
