-- Runs whose orders are to be sent, or asked about again; what has come to its end has no row.
create table order_dispatch (
  run_id uuid primary key references order_run (id) on delete cascade,
  due_at timestamptz not null check (isfinite(due_at)),
  attempts int not null default 0 check (attempts >= 0),
  created_at timestamptz not null default now(),
  created_by text collate "C" not null default session_user
);

create index order_dispatch_due on order_dispatch (due_at, run_id);

grant select, insert, update, delete on order_dispatch to indexwright_app;
