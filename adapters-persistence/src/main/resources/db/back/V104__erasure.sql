drop function person_erase(uuid, boolean), audit_forget(timestamptz, bigint);

drop index app_user_admin, order_run_approver, audit_entry_approver, audit_person_known;
