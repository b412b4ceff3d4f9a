-- Back from total returns and withdrawals: the former are lost, and dates that were withdrawn are in force as they were before.
delete from index_level where points is null;

alter table index_level
drop constraint index_level_withdrawn,
drop column gross_total,
drop column net_total,
drop column overlaid_price,
drop column overlaid_gross_total,
drop column overlaid_net_total,
alter column points set not null,
alter column inputs set not null;
