-- Only while there is nothing but cash and trades in the currency of their portfolio, told once.
do $$
begin
  if exists (
    select from ledger_entry as entry
      join portfolio on portfolio.id = entry.portfolio_id
    where revision > 0
      or kind not in ('CASH', 'TRADE')
      or entry.currency <> portfolio.currency
      or rate <> 1)
  then
    raise check_violation using message = 'there are facts that only the later form can hold';
  end if;
end
$$;

drop index ledger_entry_first;

drop index ledger_entry_other_instrument;

alter table ledger_entry
  drop constraint ledger_entry_previous_fkey,
  drop constraint ledger_entry_has_instrument,
  drop constraint ledger_entry_has_other_instrument,
  drop constraint ledger_entry_has_side,
  drop constraint ledger_entry_has_quantity,
  drop constraint ledger_entry_has_price,
  drop constraint ledger_entry_has_amount,
  drop constraint ledger_entry_has_currency,
  drop constraint ledger_entry_has_fee,
  drop constraint ledger_entry_has_rate,
  drop constraint ledger_entry_has_received,
  drop constraint ledger_entry_has_due,
  drop constraint ledger_entry_has_ratio,
  drop constraint ledger_entry_has_cost_share,
  drop constraint ledger_entry_instruments_check,
  drop constraint ledger_entry_exchange_check,
  drop constraint ledger_entry_whole_check,
  drop constraint ledger_entry_cancelled_check,
  drop constraint ledger_entry_kind_check,
  drop constraint ledger_entry_currency_check,
  drop constraint ledger_entry_revision_check,
  drop constraint ledger_entry_reference_check,
  drop constraint ledger_entry_revision_key,
  drop constraint ledger_entry_portfolio_id_fkey;

alter table ledger_entry
  drop column previous,
  drop column cost_share,
  drop column ratio_after,
  drop column ratio_before,
  drop column other_instrument_id,
  drop column due,
  drop column received_currency,
  drop column received,
  drop column rate,
  drop column price,
  drop column known_at,
  drop column revision,
  alter column amount set not null,
  alter column currency set not null;

alter table portfolio add constraint portfolio_id_currency_key unique (id, currency);

alter table ledger_entry
  add constraint ledger_entry_kind_check check (kind in ('CASH', 'TRADE')),
  add constraint ledger_entry_portfolio_id_reference_key unique (portfolio_id, reference),
  add constraint ledger_entry_portfolio_id_currency_fkey
    foreign key (portfolio_id, currency) references portfolio (id, currency),
  add constraint ledger_entry_check check (
    num_nonnulls(instrument_id, side, quantity, fee) = case kind when 'TRADE' then 4 else 0 end),
  add constraint ledger_entry_check1 check (kind = 'CASH' or amount >= 0);
