-- Back from runs: what levels were calculated from is lost.
drop table calculation_run_level;

drop table calculation_run;
