-- Instruments are found by how their id or name begins, in capital letters or small ones, and by a symbol.
create index instrument_small_id on instrument (lower(id));

create index instrument_small_name on instrument (lower(name collate "C"));

create index listing_symbol on listing (symbol);
