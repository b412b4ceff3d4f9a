drop table job_result;

drop index job_owner;

alter table job drop column owner_id;
