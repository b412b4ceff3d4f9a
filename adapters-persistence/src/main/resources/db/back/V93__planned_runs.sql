drop table planned_line;
drop table planned_run;
