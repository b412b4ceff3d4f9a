-- Back from ledgers: there are no portfolios.
drop table ledger_entry;

drop table portfolio;
