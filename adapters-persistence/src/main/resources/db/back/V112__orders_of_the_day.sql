drop index order_run_day;
