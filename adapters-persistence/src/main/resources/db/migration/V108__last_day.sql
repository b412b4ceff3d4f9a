-- What is counted of the last day: orders that were written down, and fills.
create index trade_order_age on trade_order (created_at, state);

create index fill_age on fill (created_at) where kind = 'TRADED';
