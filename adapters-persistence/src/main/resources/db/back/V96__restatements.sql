-- Back from restatements: they are found among all levels.
drop index index_level_restated;
