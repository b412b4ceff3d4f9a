-- Back from bars: no prices.
drop trigger instrument_without_bars on instrument;

drop table bar;

drop function instrument_with_bars();

drop function bar_of_nobody();

drop function bar_partition(date);

drop function bar_agrees(bigint, smallint, bigint, smallint);

drop function bar_price(bigint, smallint);
