drop function audit_numbers(int);
