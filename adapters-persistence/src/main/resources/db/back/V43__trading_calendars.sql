-- Back from calendars, which are lost.
drop table trading_notice;

drop table trading_span;

drop table trading_calendar;
