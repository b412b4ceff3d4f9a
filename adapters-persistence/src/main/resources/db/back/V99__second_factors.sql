drop table recovery_code, second_factor;
