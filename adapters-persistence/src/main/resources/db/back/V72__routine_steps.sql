drop table routine_step;
