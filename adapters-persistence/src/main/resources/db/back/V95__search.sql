-- Back from searches: instruments are found by their whole id alone.
drop index listing_symbol;

drop index instrument_small_name;

drop index instrument_small_id;
