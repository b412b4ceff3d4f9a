-- Back from orders: nothing was ever sent.
drop table fill;

drop table trade_order;

drop table rebalance;
