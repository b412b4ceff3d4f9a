drop table sign_in_attempt, api_key, one_time_token, refresh_token, access_session;
