-- What was told of an account is read from the entry on that was read last.
create index ledger_entry_told on ledger_entry (portfolio_id, sequence);
drop index ledger_entry_first;
