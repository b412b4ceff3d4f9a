create index ledger_entry_first on ledger_entry (portfolio_id, sequence) where revision = 0;
drop index ledger_entry_told;
