-- Who waits for events is told as soon as they can be seen. Who does not hear it looks by himself, now and then.
create function signal_rows() returns trigger language plpgsql as $$
begin
  perform pg_notify('indexwright', tg_table_name);
  return null;
end
$$;

create trigger outbox_event_signal after insert on outbox_event
for each statement execute function signal_rows();

create trigger event_log_signal after insert on event_log
for each statement execute function signal_rows();
