-- Refused while there is a plan that aims at weights of its own: the version before could not read it.
alter table planned_run
  drop constraint planned_run_goal,
  drop constraint planned_run_weights,
  drop column weighed,
  drop column weights,
  alter column index_id set not null;
