-- The dates whose level was published more than once: few among all.
create index index_level_restated on index_level (index_id, date) where revision > 0;
