-- What is asked for page by page: the deliveries of a receiver, and the audit log by what was done and by whom.
create index webhook_delivery_newest on webhook_delivery (webhook_id, number);

create index audit_entry_id on audit_entry (id);

create index audit_entry_action on audit_entry (action, sequence);

drop index audit_entry_subject;

create index audit_entry_subject on audit_entry (subject, sequence);
