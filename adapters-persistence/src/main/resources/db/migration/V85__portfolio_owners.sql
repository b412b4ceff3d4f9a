-- Whose a portfolio is: a user of ours, or somebody whom another issuer knows; nobody, if it was there before.
alter table portfolio add column owner_id uuid;

create index portfolio_owner on portfolio (owner_id, name, id) where owner_id is not null;
