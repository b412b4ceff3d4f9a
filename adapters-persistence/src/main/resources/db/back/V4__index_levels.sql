-- Back from levels: nothing is published.
drop table divisor_change;

drop table index_constituent_share;

drop table index_level;
