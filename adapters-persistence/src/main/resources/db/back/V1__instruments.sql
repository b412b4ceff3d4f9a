-- Back from instruments: nothing can be traded.
drop table instrument;
