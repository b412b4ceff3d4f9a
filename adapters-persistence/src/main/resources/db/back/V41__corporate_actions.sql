-- Back from corporate actions, which are lost.
drop table corporate_action;
