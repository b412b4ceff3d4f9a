-- Facts of every kind and in every currency, each revision of them a row. The last revision that was known counts.
alter table ledger_entry
  drop constraint ledger_entry_portfolio_id_currency_fkey,
  drop constraint ledger_entry_kind_check,
  drop constraint ledger_entry_check,
  drop constraint ledger_entry_check1,
  drop constraint ledger_entry_portfolio_id_reference_key,
  alter column amount drop not null,
  alter column currency drop not null,
  add column revision int,
  add column known_at timestamptz,
  add column price numeric check (price > 0 and price < 'Infinity'),
  add column rate numeric check (rate > 0 and rate < 'Infinity'),
  add column received numeric check (received >= 0 and received < 'Infinity'),
  add column received_currency text check (received_currency ~ '^[A-Z]{3}$'),
  add column due text,
  add column other_instrument_id text collate "C" references instrument,
  add column ratio_before numeric check (ratio_before > 0 and ratio_before < 'Infinity'),
  add column ratio_after numeric check (ratio_after > 0 and ratio_after < 'Infinity'),
  add column cost_share numeric check (cost_share between 0 and 1);

update ledger_entry
set revision = 0, known_at = created_at, rate = case kind when 'TRADE' then 1 end;

alter table ledger_entry
  alter column revision set not null,
  alter column known_at set not null,
  add column previous int generated always as (nullif(revision, 0) - 1) stored;

alter table portfolio drop constraint portfolio_id_currency_key;

alter table ledger_entry
  add constraint ledger_entry_portfolio_id_fkey foreign key (portfolio_id) references portfolio,
  add constraint ledger_entry_revision_key unique (portfolio_id, reference, revision),
  add constraint ledger_entry_previous_fkey
    foreign key (portfolio_id, reference, previous)
    references ledger_entry (portfolio_id, reference, revision),
  add constraint ledger_entry_reference_check check (btrim(reference) <> ''),
  add constraint ledger_entry_revision_check check (revision >= 0),
  add constraint ledger_entry_currency_check check (currency ~ '^[A-Z]{3}$'),
  add constraint ledger_entry_kind_check check (kind in (
    'CASH', 'TRADE', 'DIVIDEND_DUE', 'DIVIDEND_PAID', 'CASH_IN_LIEU', 'FEE', 'TAX', 'EXCHANGE',
    'SPLIT', 'SPIN_OFF', 'MERGER', 'CANCELLED')),
  add constraint ledger_entry_cancelled_check check (kind <> 'CANCELLED' or revision > 0),
  add constraint ledger_entry_whole_check check (kind not in ('TRADE', 'EXCHANGE') or amount >= 0),
  add constraint ledger_entry_exchange_check check (received_currency <> currency),
  add constraint ledger_entry_instruments_check check (other_instrument_id <> instrument_id);

-- What belongs to which kind: each column is there for exactly these.
alter table ledger_entry
  add constraint ledger_entry_has_instrument check ((instrument_id is not null) = (kind in (
    'TRADE', 'DIVIDEND_DUE', 'CASH_IN_LIEU', 'SPLIT', 'SPIN_OFF', 'MERGER'))),
  add constraint ledger_entry_has_other_instrument check (
    (other_instrument_id is not null) = (kind in ('SPIN_OFF', 'MERGER'))),
  add constraint ledger_entry_has_side check ((side is not null) = (kind = 'TRADE')),
  add constraint ledger_entry_has_quantity check (
    (quantity is not null) = (kind in ('TRADE', 'CASH_IN_LIEU'))),
  add constraint ledger_entry_has_price check (
    (price is not null) = (kind in ('DIVIDEND_DUE', 'CASH_IN_LIEU'))),
  add constraint ledger_entry_has_amount check ((amount is not null) = (kind in (
    'CASH', 'TRADE', 'DIVIDEND_PAID', 'FEE', 'TAX', 'EXCHANGE'))),
  add constraint ledger_entry_has_currency check (
    (currency is not null) = (num_nonnulls(amount, price) > 0)),
  add constraint ledger_entry_has_fee check ((fee is not null) = (kind = 'TRADE')),
  add constraint ledger_entry_has_rate check (
    (rate is not null) = (kind in ('TRADE', 'CASH_IN_LIEU'))),
  add constraint ledger_entry_has_received check (
    num_nonnulls(received, received_currency) = case kind when 'EXCHANGE' then 2 else 0 end),
  add constraint ledger_entry_has_due check ((due is not null) = (kind = 'DIVIDEND_PAID')),
  add constraint ledger_entry_has_ratio check (num_nonnulls(ratio_before, ratio_after)
    = case when kind in ('SPLIT', 'SPIN_OFF', 'MERGER') then 2 else 0 end),
  add constraint ledger_entry_has_cost_share check (
    (cost_share is not null) = (kind = 'SPIN_OFF'));

create index ledger_entry_other_instrument on ledger_entry (other_instrument_id);

-- The facts of a portfolio in the order in which they were first told.
create index ledger_entry_first on ledger_entry (portfolio_id, sequence) where revision = 0;
