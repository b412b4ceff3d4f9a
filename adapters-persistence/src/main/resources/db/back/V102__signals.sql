drop trigger event_log_signal on event_log;

drop trigger outbox_event_signal on outbox_event;

drop function signal_rows();
