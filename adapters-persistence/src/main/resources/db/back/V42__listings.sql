-- Back from listings, which are lost.
drop table listing;
