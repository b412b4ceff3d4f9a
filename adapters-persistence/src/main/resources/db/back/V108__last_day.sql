drop index fill_age;

drop index trade_order_age;
