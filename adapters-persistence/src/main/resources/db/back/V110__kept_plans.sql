drop function idempotency_begin(text, text, text, timestamptz);

drop function each_of(text[]);
