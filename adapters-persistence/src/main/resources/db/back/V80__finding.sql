drop table finding;
