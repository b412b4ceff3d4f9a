drop table consent;
