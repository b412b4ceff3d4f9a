-- Back from the audit log: who did what is lost.
drop function audit_drop(int, bigint);

drop function audit_erase(text, bigint);

drop function audit_next();

drop function audit_partition(timestamptz);

drop function audit_guard();

drop table audit_retention, audit_head, audit_seal, audit_pending, audit_person, audit_entry;

drop function audit_person_emptied();

drop function audit_refused();

drop sequence audit_number;
