-- What was announced, as it was known at every moment: a correction is a further revision, and so is a cancellation,
-- which says nothing else. The columns of an action are those of its kind, and no other.
create table corporate_action (
  announcement text collate "C" not null check (btrim(announcement) <> ''),
  revision int not null check (revision >= 1),
  kind text not null check (kind in (
    'CANCELLED', 'DIVIDEND', 'SPECIAL_DIVIDEND', 'RETURN_OF_CAPITAL', 'SPIN_OFF', 'SPLIT', 'STOCK_DIVIDEND', 'RIGHTS',
    'TENDER_BUY_BACK', 'SHARE_COUNT_CHANGE', 'FLOAT_CHANGE', 'CASH_MERGER', 'STOCK_MERGER', 'MIXED_MERGER', 'DELISTING',
    'BANKRUPTCY', 'SYMBOL_CHANGE', 'REDENOMINATION')),
  instrument_id text collate "C" references instrument
    check ((instrument_id is null) = (kind = 'CANCELLED')),
  ex_date date
    check (isfinite(ex_date))
    check ((ex_date is null) = (kind = 'CANCELLED')),
  other_id text collate "C" references instrument
    check ((other_id is not null) = (kind in ('SPIN_OFF', 'STOCK_MERGER', 'MIXED_MERGER'))),
  added numeric
    check (added > 0 and added < 'Infinity')
    check ((added is not null) = (kind in (
      'SPLIT', 'STOCK_DIVIDEND', 'RIGHTS', 'SPIN_OFF', 'STOCK_MERGER', 'MIXED_MERGER'))),
  held numeric
    check (held > 0 and held < 'Infinity')
    check ((held is null) = (added is null)),
  amount numeric
    check (amount > 0 and amount < 'Infinity')
    check ((amount is not null) = (kind in (
      'DIVIDEND', 'SPECIAL_DIVIDEND', 'RETURN_OF_CAPITAL', 'CASH_MERGER', 'MIXED_MERGER'))),
  price numeric
    check (price > 0 and price < 'Infinity')
    check (kind = 'SPIN_OFF' or (price is not null) = (kind in ('RIGHTS', 'TENDER_BUY_BACK'))),
  before numeric
    check (before > 0 and before < 'Infinity')
    check ((before is not null) = (kind in ('TENDER_BUY_BACK', 'SHARE_COUNT_CHANGE', 'FLOAT_CHANGE'))),
  after numeric
    check (after > 0 and after < 'Infinity')
    check ((after is null) = (before is null)),
  name text
    check (btrim(name) <> '')
    check ((name is not null) = (kind = 'SYMBOL_CHANGE')),
  from_currency text
    check (from_currency ~ '^[A-Z]{3}$')
    check ((from_currency is not null) = (kind = 'REDENOMINATION')),
  to_currency text
    check (to_currency ~ '^[A-Z]{3}$' and to_currency <> from_currency)
    check ((to_currency is null) = (from_currency is null)),
  rate numeric
    check (rate > 0 and rate < 'Infinity')
    check ((rate is null) = (from_currency is null)),
  known_at timestamptz not null check (isfinite(known_at)),
  created_at timestamptz not null default now(),
  primary key (announcement, revision),
  check (kind <> 'TENDER_BUY_BACK' or after < before),
  check (kind <> 'FLOAT_CHANGE' or greatest(before, after) <= 1),
  check (kind <> 'CANCELLED' or revision > 1)
);

create index corporate_action_instrument on corporate_action (instrument_id, ex_date);

create index corporate_action_other on corporate_action (other_id);

grant select, insert on corporate_action to indexwright_app;
