-- An order is judged by how many there were that day, whatever there was before.
create index order_run_day on order_run (portfolio_id, approved_at);
