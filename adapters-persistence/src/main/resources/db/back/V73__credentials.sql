drop table credential;
