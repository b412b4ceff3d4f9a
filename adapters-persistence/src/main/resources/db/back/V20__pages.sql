-- Back from pages: no list is found in its order.
drop index index_definition_name;

drop index portfolio_name;
