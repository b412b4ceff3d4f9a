drop table intraday_bar;

drop function intraday_partition(date);
