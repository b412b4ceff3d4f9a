drop index webhook_delivery_newest, audit_entry_id, audit_entry_action, audit_entry_subject;

create index audit_entry_subject on audit_entry (subject);
