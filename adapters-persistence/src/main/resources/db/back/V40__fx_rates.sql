-- Back from rates of exchange, which are lost.
drop table fx_rate;

drop function fx_pair(text, text);
