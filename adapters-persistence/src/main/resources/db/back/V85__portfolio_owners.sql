drop index portfolio_owner;
alter table portfolio drop column owner_id;
