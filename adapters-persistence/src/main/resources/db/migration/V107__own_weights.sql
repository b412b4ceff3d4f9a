-- A plan aims at an index, or at weights of its own.
alter table planned_run
  alter column index_id drop not null,
  add column weighed text[] not null default '{}',
  add column weights numeric[] not null default '{}',
  add constraint planned_run_weights check (cardinality(weights) = cardinality(weighed) and 0 < all (weights)),
  add constraint planned_run_goal check ((index_id is null) = (cardinality(weighed) > 0));
