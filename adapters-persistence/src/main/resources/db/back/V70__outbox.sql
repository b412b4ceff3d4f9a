drop table outbox_pending, outbox_sink, outbox_event;
