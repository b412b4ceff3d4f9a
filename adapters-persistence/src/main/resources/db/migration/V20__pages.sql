-- Lists that are read a page at a time are found in their order.
create index portfolio_name on portfolio (name, id);

create index index_definition_name on index_definition (name, id);
