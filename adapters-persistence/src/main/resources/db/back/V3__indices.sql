-- Back from indices: there are no rules.
drop table index_universe;

drop table index_edition;

drop table index_definition;
