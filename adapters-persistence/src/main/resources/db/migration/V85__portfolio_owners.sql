-- Whose a portfolio is; nobody's, if it was there before. No foreign key: an owner may come from another issuer.
alter table portfolio add column owner_id uuid;

create index portfolio_owner on portfolio (owner_id, name, id) where owner_id is not null;
