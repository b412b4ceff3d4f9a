drop table token_floor, app_user;
