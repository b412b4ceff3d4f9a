-- Total returns and what overlays make of levels, beside the level of the price index; and dates whose level is not in
-- force any more: their last revision has no points.
alter table index_level
add column gross_total numeric check (gross_total > 0 and gross_total < 'Infinity'),
add column net_total numeric check (net_total > 0 and net_total < 'Infinity'),
add column overlaid_price numeric check (overlaid_price >= 0 and overlaid_price < 'Infinity'),
add column overlaid_gross_total numeric check (overlaid_gross_total >= 0 and overlaid_gross_total < 'Infinity'),
add column overlaid_net_total numeric check (overlaid_net_total >= 0 and overlaid_net_total < 'Infinity'),
alter column points drop not null,
alter column inputs drop not null,
add constraint index_level_withdrawn check (
  case when points is null
    then inputs is null
      and num_nonnulls(gross_total, net_total, overlaid_price, overlaid_gross_total, overlaid_net_total) = 0
    else inputs is not null
  end
);
